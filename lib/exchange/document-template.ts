/** Id of the template that a document is, for the plan that is made of it. */
export const documentTemplate = 'document'
