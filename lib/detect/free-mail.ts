import { hostParents } from './host-parents.ts'

/**
 * Providers where an address says nothing about a company. Whole families by their name (any country ending), the rest one
 * by one; drawn up November 2026 from the providers' own lists of domains. `onmicrosoft.com` is every Microsoft customer's.
 */
const families = /^(yahoo|hotmail|outlook|live|msn|gmx|ymail|yandex|mail2world|rocketmail)\.[a-z]{2,3}(\.[a-z]{2})?$/

const domains = new Set(
  `gmail.com googlemail.com icloud.com me.com mac.com aol.com aim.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com
  tutamail.com keemail.me fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.eu zoho.eu mail.com email.com usa.com post.com consultant.com
  hushmail.com runbox.com startmail.com mailfence.com posteo.de posteo.net mailbox.org disroot.org riseup.net duck.com mozmail.com simplelogin.com
  passport.com windowslive.com web.de freenet.de t-online.de magenta.de arcor.de online.de email.de vodafone.de kabelmail.de o2online.de mail.de
  1und1.de bluewin.ch sunrise.ch hispeed.ch aon.at chello.at laposte.net orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr numericable.fr
  alice.it libero.it virgilio.it tiscali.it tin.it tim.it iol.it inwind.it fastwebnet.it aruba.it pec.it telefonica.net terra.es ono.com movistar.es
  sapo.pt mail.pt telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl home.nl upcmail.nl casema.nl
  btinternet.com btopenworld.com virginmedia.com ntlworld.com blueyonder.co.uk sky.com talktalk.net tiscali.co.uk plusnet.com eircom.net
  telia.com bredband.net spray.se online.no mail.dk tdcadsl.dk luukku.com suomi24.fi kolumbus.fi elisanet.fi
  wp.pl o2.pl onet.pl onet.eu interia.pl interia.eu op.pl poczta.onet.pl gazeta.pl tlen.pl seznam.cz centrum.cz email.cz post.cz volny.cz
  azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu indamail.hu abv.bg mail.bg dir.bg net.hr ukr.net i.ua bigmir.net meta.ua
  mail.ru inbox.ru list.ru bk.ru internet.ru rambler.ru ya.ru qip.ru tut.by mynet.com walla.com walla.co.il 012.net.il netvision.net.il
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com tom.com aliyun.com 139.com 189.cn 21cn.com vip.qq.com vip.163.com
  naver.com hanmail.net daum.net kakao.com nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com nifty.com biglobe.ne.jp
  ocn.ne.jp so-net.ne.jp excite.co.jp goo.jp rediffmail.com sify.com indiatimes.com singnet.com.sg hinet.net pchome.com.tw
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au westnet.com.au internode.on.net xtra.co.nz slingshot.co.nz
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net ameritech.net pacbell.net cox.net charter.net spectrum.net earthlink.net
  juno.com netzero.net netzero.com optonline.net frontier.com frontiernet.net windstream.net centurylink.net embarqmail.com roadrunner.com
  rr.com twc.com mchsi.com suddenlink.net cableone.net q.com tds.net wowway.com peoplepc.com excite.com lycos.com inbox.com gmx.net gmx.us
  rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca cogeco.ca eastlink.ca teksavvy.com
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com oi.com.br prodigy.net.mx infinitum.com.mx speedy.com.ar
  fibertel.com.ar arnet.com.ar ciudad.com.ar vtr.net une.net.co cantv.net mailinator.com guerrillamail.com 10minutemail.com yopmail.com
  onmicrosoft.com
  temp-mail.org trashmail.com sharklasers.com maildrop.cc dispostable.com getnada.com webmail.co.za mweb.co.za telkomsa.net vodamail.co.za`.split(
    /\s+/,
  ),
)

/** @param host in lower case; a host below such a domain ("nyc.rr.com") is one of them */
export const isFreeMail = (host: string): boolean =>
  hostParents(host).some((domain) => domains.has(domain) || families.test(domain))
