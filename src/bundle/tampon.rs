//! The stamp "Pièce n° 3": top right of the first page as it is seen, above everything, touching no stream of the exhibit.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use rust_decimal::Decimal;

use super::pdf::{cadre, contenus, herite};

/// Name of the stamp's font among the page's resources.
const POLICE: &[u8] = b"ExigibleTampon";
/// Size of the letters, in points on a page as wide as A4.
const CORPS: i64 = 11;
/// Widths of Helvetica-Bold, in thousandths of the size, for the letters of the stamp.
const LARGEUR_MOT: i64 = 667 + 278 + 556 + 556 + 556 + 278 + 611 + 400 + 278;
const LARGEUR_CHIFFRE: i64 = 556;

/// Stamps the first page. Nothing where the document has no page.
pub fn tamponner(document: &mut Document, numero: u32) -> Option<()> {
    let premiere = document.page_iter().next()?;
    let page = document.get_dictionary(premiere).ok()?;
    let (avant, apres) = encadrement(document, page);
    let dessin = dessin(document, page, numero)?;
    let mut ressources = propre(document, herite(document, page, b"Resources"));
    let mut polices = propre(document, ressources.get(b"Font").ok());
    polices.set(
        POLICE,
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica-Bold", "Encoding" => "WinAnsiEncoding" },
    );
    ressources.set("Font", polices);
    let anciens = references_des_contenus(document, premiere);
    let avant = document.add_object(Stream::new(Dictionary::new(), avant.into_bytes()));
    let mut suite = apres.into_bytes();
    suite.extend(dessin);
    let apres = document.add_object(Stream::new(Dictionary::new(), suite));
    let contenu: Vec<Object> =
        std::iter::once(Object::Reference(avant)).chain(anciens).chain(std::iter::once(Object::Reference(apres))).collect();
    let page = document.get_dictionary_mut(premiere).ok()?;
    page.set("Contents", contenu);
    page.set("Resources", ressources);
    Some(())
}

fn propre(document: &Document, objet: Option<&Object>) -> Dictionary {
    objet.and_then(|objet| document.dereference(objet).ok()).and_then(|(_, objet)| objet.as_dict().ok()).cloned().unwrap_or_default()
}

/// The page's own streams, by reference: a stream is always indirect.
fn references_des_contenus(document: &Document, page: ObjectId) -> Vec<Object> {
    let Some(contenu) = document.get_dictionary(page).ok().and_then(|page| page.get(b"Contents").ok()) else { return Vec::new() };
    match document.dereference(contenu) {
        Ok((_, Object::Array(liste))) => liste.clone(),
        Ok((_, Object::Stream(_))) => vec![contenu.clone()],
        _ => Vec::new(),
    }
}

/// What to put before and after the page's content so that the stamp starts from a clean state, even where the page
/// leaves `q`, `BT` or `BMC` open or closes more than it opens.
fn encadrement(document: &Document, page: &Dictionary) -> (String, String) {
    let mut octets = Vec::new();
    for flux in contenus(document, page).unwrap_or_default() {
        octets.extend(flux.get_plain_content().unwrap_or_default());
        octets.push(b'\n');
    }
    let (mut pile, mut fond, mut texte, mut marques) = (0_usize, 0_usize, false, 0_usize);
    if let Ok(contenu) = Content::decode(&octets) {
        for operation in &contenu.operations {
            match operation.operator.as_str() {
                "q" => pile += 1,
                "Q" if pile == 0 => fond += 1,
                "Q" => pile -= 1,
                "BT" => texte = true,
                "ET" => texte = false,
                "BMC" | "BDC" => marques += 1,
                "EMC" => marques = marques.saturating_sub(1),
                _ => {}
            }
        }
    }
    let avant = "q\n".repeat(fond + 1);
    let fin_texte = if texte { "ET\n" } else { "" };
    // Each `Q` too many has closed one of ours; what is left is ours and the page's.
    let apres = format!("\n{fin_texte}{}{}", "EMC\n".repeat(marques), "Q\n".repeat(pile + 1));
    (avant, apres)
}

/// The drawing, in the space in which the page is seen.
fn dessin(document: &Document, page: &Dictionary, numero: u32) -> Option<Vec<u8>> {
    let [gauche, bas, droite, haut] = visible(document, page)?;
    let quart = herite(document, page, b"Rotate")
        .and_then(|objet| document.dereference(objet).ok())
        .and_then(|(_, objet)| objet.as_i64().ok())
        .map_or(0, |degres| degres.rem_euclid(360) / 90);
    let (largeur, hauteur) = (droite - gauche, haut - bas);
    let (vue_l, vue_h, matrice) = match quart {
        1 => (hauteur, largeur, format!("0 1 -1 0 {} {}", droite.normalize(), bas.normalize())),
        2 => (largeur, hauteur, format!("-1 0 0 -1 {} {}", droite.normalize(), haut.normalize())),
        3 => (hauteur, largeur, format!("0 -1 1 0 {} {}", gauche.normalize(), haut.normalize())),
        _ => (largeur, hauteur, format!("1 0 0 1 {} {}", gauche.normalize(), bas.normalize())),
    };
    let echelle = echelle(vue_l.min(vue_h));
    let chiffres = i64::try_from(numero.to_string().len()).unwrap_or(10);
    let texte = Decimal::new((LARGEUR_MOT + LARGEUR_CHIFFRE * chiffres) * CORPS, 3);
    let (boite_l, boite_h, marge) = (texte + Decimal::from(14), Decimal::from(20), Decimal::from(12));
    // The origin of the stamp, its lower left corner, in the space that is seen.
    let x = (vue_l - (boite_l + marge) * echelle).max(Decimal::ZERO);
    let y = (vue_h - (boite_h + marge) * echelle).max(Decimal::ZERO);
    let (x, y, e) = (x.round_dp(3).normalize(), y.round_dp(3).normalize(), echelle.normalize());
    let boite_l = boite_l.normalize();
    let mut dessin = format!(
        "q\n{matrice} cm\n{e} 0 0 {e} {x} {y} cm\n\
         /{police} {CORPS} Tf 0 Tc 0 Tw 100 Tz 0 TL 0 Ts 0 Tr\n\
         [] 0 d 0 J 0 j 1 w 1 g 0 G 0 0 {boite_l} {boite_h} re B\n\
         0 g BT 7 6.2 Td (Pi",
        police = String::from_utf8_lossy(POLICE),
    )
    .into_bytes();
    // Windows-1252: è is E8, ° is B0.
    dessin.extend(b"\xe8ce n\xb0 ");
    dessin.extend(format!("{numero}) Tj ET\nQ\n").into_bytes());
    Some(dessin)
}

/// The part of the page that is seen: its crop box, within its media box.
fn visible(document: &Document, page: &Dictionary) -> Option<[Decimal; 4]> {
    let media = cadre(document, page, b"MediaBox")?;
    let Some(coupe) = cadre(document, page, b"CropBox") else { return Some(media) };
    let ([a, b, c, d], [e, f, g, h]) = (media, coupe);
    let [gauche, bas, droite, haut] = [a.max(e), b.max(f), c.min(g), d.min(h)];
    Some(if droite > gauche && haut > bas { [gauche, bas, droite, haut] } else { media })
}

/// One on ordinary paper; larger on plans, smaller on slips, so that the stamp stays readable and does not eat the page.
fn echelle(petit_cote: Decimal) -> Decimal {
    let (etroit, large) = (Decimal::from(300), Decimal::from(900));
    if petit_cote < etroit {
        (petit_cote / etroit).round_dp(3).max(Decimal::new(5, 2))
    } else if petit_cote > large {
        (petit_cote / large).round_dp(3)
    } else {
        Decimal::ONE
    }
}
