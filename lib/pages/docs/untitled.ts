/** What Docs calls a document that nobody named, by language (November 2026, from the product's own words). Not an anchor: data. */
const words = new Set(
  `Untitled document|Unbenanntes Dokument|Document sans titre|Documento sin título|Documento sem título|Documento senza titolo|Naamloos document|Новый документ|無題のドキュメント|제목 없는 문서|无标题文档|未命名文件|مستند بدون عنوان|מסמך ללא שם`
    .toLowerCase()
    .split('|'),
)

export const isUntitled = (name: string): boolean => words.has(name.toLowerCase())
