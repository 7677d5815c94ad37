//! A PDF exhibit: whether it is whole and may be opened, and the pages asked for, alone, in a document of their own.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};
use rust_decimal::Decimal;

use super::defaut::{CHIFFREE, Defaut, PLAGE, abimee, trop_grande};
use crate::diag::Texte;
use crate::dit;

/// Most bytes one stream may grow to: a small file that swells beyond is not an exhibit.
const FLUX_MAX: usize = 256 * 1024 * 1024;
/// Most pages of one exhibit.
const PAGES_MAX: usize = 5000;
/// Attributes that a page takes from the nodes above it.
const HERITES: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
/// Actions that an exhibit must not carry into a court's hands: they run, send or open something.
const ACTIONS_REFUSEES: [&[u8]; 6] = [b"JavaScript", b"Launch", b"SubmitForm", b"ImportData", b"Rendition", b"GoToE"];

/// A PDF read whole.
pub(super) struct Lu {
    pub document: Document,
    pub remarques: Vec<Texte>,
}

/// Reads a PDF and refuses it unless all of it is there.
pub(super) fn lire(octets: &[u8]) -> Result<Lu, Defaut> {
    verifier_enveloppe(octets)?;
    let options = LoadOptions { max_decompressed_size: Some(FLUX_MAX), ..LoadOptions::default() };
    // A reader of foreign files that panics must not take the whole deposit with it.
    let charge = std::panic::catch_unwind(|| Document::load_mem_with_options(octets, options));
    let document = match charge {
        Ok(Ok(document)) => document,
        Ok(Err(faute)) if est_de_chiffrement(&faute) => return Err(chiffree()),
        Ok(Err(_)) | Err(_) => return Err(abimee("sa structure ne se lit pas", "its structure cannot be read")),
    };
    if document.is_encrypted() {
        return Err(chiffree());
    }
    if document.xref_recovery.is_some() {
        return Err(abimee("sa table des objets ne correspond pas à son contenu", "its table of objects does not match its content"));
    }
    let mut remarques = Vec::new();
    if document.was_encrypted() {
        remarques.push(dit!(
            "est protégée contre la copie ou l'impression ; ses pages sont reprises sans cette protection",
            "is protected against copying or printing; its pages are taken without that protection"
        ));
    }
    verifier_pages(&document)?;
    if est_signee(&document) {
        remarques.push(dit!(
            "porte une signature électronique que le tampon rompt ; seul l'original la garde",
            "bears an electronic signature that the stamp breaks; only the original keeps it"
        ));
    }
    Ok(Lu { document, remarques })
}

fn chiffree() -> Defaut {
    Defaut::new(
        CHIFFREE,
        dit!("ne s'ouvre qu'avec un mot de passe", "opens with a password only"),
        dit!("donner une version du fichier sans mot de passe", "give a version of the file without a password"),
    )
}

fn est_de_chiffrement(faute: &lopdf::Error) -> bool {
    matches!(faute, lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword | lopdf::Error::UnsupportedSecurityHandler(_))
}

/// Header, `startxref` and `%%EOF`: a file cut short lacks the last two, and readers forgive it while losing text.
fn verifier_enveloppe(octets: &[u8]) -> Result<(), Defaut> {
    let debut = trouver(octets.get(..octets.len().min(1024)).unwrap_or_default(), b"%PDF-")
        .ok_or_else(|| abimee("l'en-tête PDF manque", "the PDF header is missing"))?;
    let utile = octets.iter().rposition(|octet| !octet.is_ascii_whitespace() && *octet != 0).map_or(0, |dernier| dernier + 1);
    let queue_debut = utile.saturating_sub(2048);
    let queue = octets.get(queue_debut..utile).unwrap_or_default();
    let manque = || abimee("la fin du fichier manque", "the end of the file is missing");
    let fin = trouver_dernier(queue, b"%%EOF").ok_or_else(manque)?;
    let avant = queue.get(..fin).unwrap_or_default();
    let depart = trouver_dernier(avant, b"startxref").ok_or_else(manque)?;
    let nombre = String::from_utf8_lossy(avant.get(depart + 9..).unwrap_or_default());
    let decalage: usize = nombre.trim().parse().map_err(|_| manque())?;
    let vise = [decalage, decalage.saturating_add(debut)].into_iter().any(|place| {
        let suite = octets.get(place..).unwrap_or_default().trim_ascii_start();
        suite.starts_with(b"xref") || suite.first().is_some_and(u8::is_ascii_digit)
    });
    if vise && decalage > 0 { Ok(()) } else { Err(abimee("sa table des objets manque", "its table of objects is missing")) }
}

fn trouver(meule: &[u8], aiguille: &[u8]) -> Option<usize> {
    meule.windows(aiguille.len()).position(|fenetre| fenetre == aiguille)
}

fn trouver_dernier(meule: &[u8], aiguille: &[u8]) -> Option<usize> {
    meule.windows(aiguille.len()).rposition(|fenetre| fenetre == aiguille)
}

/// Every page is there, has a size, and all that it draws resolves.
fn verifier_pages(document: &Document) -> Result<(), Defaut> {
    let racine = document
        .catalog()
        .and_then(|catalogue| catalogue.get_deref(b"Pages", document))
        .and_then(Object::as_dict)
        .map_err(|_| abimee("l'arbre de ses pages manque", "its page tree is missing"))?;
    let pages: Vec<ObjectId> = document.page_iter().take(PAGES_MAX + 1).collect();
    if pages.is_empty() {
        return Err(abimee("aucune page ne s'y trouve", "no page is found in it"));
    }
    if pages.len() > PAGES_MAX {
        return Err(trop_grande(&format!("plus de {PAGES_MAX} pages"), &format!("more than {PAGES_MAX} pages")));
    }
    let annoncees = racine.get_deref(b"Count", document).and_then(Object::as_i64).unwrap_or(-1);
    let trouvees = pages.len();
    if usize::try_from(annoncees) != Ok(trouvees) {
        return Err(abimee(
            &format!("il annonce {annoncees} pages, on en trouve {trouvees}"),
            &format!("it announces {annoncees} pages, {trouvees} are found"),
        ));
    }
    let mut vus = BTreeSet::new();
    for (rang, page) in pages.iter().enumerate() {
        let numero = rang + 1;
        verifier_page(document, *page, &mut vus)
            .map_err(|(fr, en)| abimee(&format!("page {numero}, {fr}"), &format!("page {numero}, {en}")))?;
    }
    Ok(())
}

type Manque = (&'static str, &'static str);

fn verifier_page(document: &Document, id: ObjectId, vus: &mut BTreeSet<ObjectId>) -> Result<(), Manque> {
    let page = document.get_dictionary(id).map_err(|_| ("la page manque", "the page is missing"))?;
    if page.get(b"Type").and_then(Object::as_name).is_ok_and(|nom| nom != b"Page") {
        return Err(("l'objet n'est pas une page", "the object is not a page"));
    }
    cadre(document, page, b"MediaBox").ok_or(("son format manque", "its size is missing"))?;
    let absent = ("son contenu manque", "its content is missing");
    for flux in contenus(document, page).ok_or(absent)? {
        match flux.get_plain_content_with_limit(FLUX_MAX) {
            Ok(_) => {}
            Err(_) => return Err(("son contenu ne se décompresse pas", "its content cannot be decompressed")),
        }
    }
    let mut pile: Vec<&Object> = Vec::new();
    if let Some(ressources) = herite(document, page, b"Resources") {
        pile.push(ressources);
    }
    if let Ok(annotations) = page.get(b"Annots") {
        pile.push(annotations);
    }
    while let Some(objet) = pile.pop() {
        match objet {
            Object::Reference(vise) if vus.insert(*vise) => {
                let absente = ("une police, une image ou une annotation manque", "a font, an image or an annotation is missing");
                pile.push(document.objects.get(vise).ok_or(absente)?);
            }
            Object::Array(liste) => pile.extend(liste),
            Object::Dictionary(table) => empiler(table, &mut pile),
            Object::Stream(flux) => empiler(&flux.dict, &mut pile),
            _ => {}
        }
    }
    Ok(())
}

/// What a dictionary draws with; the ways back up, and what is only said about the page, are left aside.
fn empiler<'a>(table: &'a Dictionary, pile: &mut Vec<&'a Object>) {
    const AILLEURS: [&[u8]; 13] =
        [b"Parent", b"P", b"Metadata", b"PieceInfo", b"Dest", b"D", b"A", b"AA", b"Popup", b"IRT", b"StructParent", b"OC", b"Kids"];
    pile.extend(table.iter().filter(|(cle, _)| !AILLEURS.contains(&cle.as_slice())).map(|(_, valeur)| valeur));
}

/// The content streams of a page; nothing where one of them does not resolve. A page without content is blank.
pub(super) fn contenus<'a>(document: &'a Document, page: &'a Dictionary) -> Option<Vec<&'a Stream>> {
    let Ok(contenu) = page.get(b"Contents") else { return Some(Vec::new()) };
    let (_, contenu) = document.dereference(contenu).ok()?;
    match contenu {
        Object::Stream(flux) => Some(vec![flux]),
        Object::Array(liste) => {
            liste.iter().map(|objet| document.dereference(objet).ok().and_then(|(_, flux)| flux.as_stream().ok())).collect()
        }
        Object::Null => Some(Vec::new()),
        _ => None,
    }
}

/// A page's own attribute, or that of the nodes above it.
pub(super) fn herite<'a>(document: &'a Document, page: &'a Dictionary, cle: &[u8]) -> Option<&'a Object> {
    let mut noeud = page;
    for _ in 0..64 {
        if let Ok(valeur) = noeud.get(cle) {
            return Some(valeur);
        }
        noeud = noeud.get_deref(b"Parent", document).and_then(Object::as_dict).ok()?;
    }
    None
}

/// A rectangle of a page, its corners put in order: left, bottom, right, top.
pub(super) fn cadre(document: &Document, page: &Dictionary, cle: &[u8]) -> Option<[Decimal; 4]> {
    let (_, valeur) = document.dereference(herite(document, page, cle)?).ok()?;
    let nombres: Option<Vec<Decimal>> =
        valeur.as_array().ok()?.iter().map(|n| document.dereference(n).ok().and_then(|(_, n)| nombre(n))).collect();
    let [a, b, c, d] = nombres?.try_into().ok()?;
    let cadre = [a.min(c), b.min(d), a.max(c), b.max(d)];
    let [gauche, bas, droite, haut] = cadre;
    (droite > gauche && haut > bas).then_some(cadre)
}

/// A PDF number, exact to the thousandth; nothing where it is absurd.
#[allow(clippy::disallowed_methods, reason = "a coordinate of a page, which its format holds as a float, is no sum")]
pub(super) fn nombre(objet: &Object) -> Option<Decimal> {
    let borne = Decimal::from(10_000_000);
    let valeur = match objet {
        Object::Integer(entier) => Decimal::from(*entier),
        Object::Real(reel) => Decimal::from_f32_retain(*reel)?.round_dp(3),
        _ => return None,
    };
    (valeur.abs() <= borne).then_some(valeur)
}

fn est_signee(document: &Document) -> bool {
    document.objects.values().any(|objet| {
        objet.as_dict().is_ok_and(|table| table.get(b"FT").and_then(Object::as_name).is_ok_and(|nom| nom == b"Sig") && table.has(b"V"))
    })
}

/// Reads `2`, `1-3`, `1,4-6` against a number of pages.
pub(super) fn plage(texte: &str, nombre: usize) -> Result<Vec<usize>, Defaut> {
    let mut pages = Vec::new();
    for morceau in texte.split(',').map(str::trim) {
        let (du, au) = morceau.split_once('-').unwrap_or((morceau, morceau));
        let (Ok(du), Ok(au)) = (du.trim().parse::<usize>(), au.trim().parse::<usize>()) else {
            return Err(hors_plage(texte, nombre));
        };
        if du == 0 || au < du || au > nombre {
            return Err(hors_plage(texte, nombre));
        }
        pages.extend(du..=au);
        if pages.len() > PAGES_MAX {
            return Err(hors_plage(texte, nombre));
        }
    }
    if pages.is_empty() { Err(hors_plage(texte, nombre)) } else { Ok(pages) }
}

fn hors_plage(texte: &str, nombre: usize) -> Defaut {
    let (s, es) = if nombre > 1 { ("s", "s") } else { ("", "") };
    Defaut {
        cle: "pages",
        ..Defaut::new(
            PLAGE,
            dit!(
                "n'a que {nombre} page{s}, les pages {texte} n'y sont pas toutes",
                "has only {nombre} page{es}, not all of pages {texte} are in it"
            ),
            dit!(
                "corriger la plage, ou la retirer pour produire tout le fichier",
                "correct the range, or remove it to produce the whole file"
            ),
        )
    }
}

/// The pages asked for (from 1), in that order, in a document that holds nothing else: what is not communicated is not in it.
pub(super) fn extraire(mut source: Document, choix: Option<&[usize]>) -> Document {
    let toutes: Vec<ObjectId> = source.page_iter().collect();
    let voulues: Vec<ObjectId> = match choix {
        None => toutes.clone(),
        Some(choix) => choix.iter().filter_map(|numero| toutes.get(numero.saturating_sub(1)).copied()).collect(),
    };
    let mut prises = BTreeSet::new();
    let mut pages: Vec<(ObjectId, Dictionary)> = Vec::new();
    for id in &voulues {
        let Ok(page) = source.get_dictionary(*id) else { continue };
        let mut propre = page.clone();
        for cle in HERITES {
            if let Some(valeur) = herite(&source, page, cle) {
                propre.set(cle, valeur.clone());
            }
        }
        for cle in [b"Parent".as_slice(), b"B", b"AA", b"StructParents", b"PieceInfo", b"Thumb"] {
            propre.remove(cle);
        }
        propre.set("Type", "Page");
        // A page asked for twice is two pages.
        let id = if prises.insert(*id) { *id } else { nouvel_id(&mut source) };
        pages.push((id, propre));
    }
    let annotations_prises: BTreeSet<ObjectId> = pages.iter().flat_map(|(_, page)| annotations(&source, page)).collect();
    let mut retirees: Vec<ObjectId> = Vec::new();
    for id in toutes.iter().filter(|id| !prises.contains(id)) {
        if let Ok(page) = source.get_dictionary(*id) {
            retirees.extend(annotations(&source, page).into_iter().filter(|annotation| !annotations_prises.contains(annotation)));
        }
        retirees.push(*id);
    }
    let catalogue = catalogue(&source, &annotations_prises);
    for id in retirees {
        source.objects.remove(&id);
    }
    let noeuds: Vec<ObjectId> =
        source.objects.iter().filter(|(_, objet)| objet.as_dict().is_ok_and(|table| table.has_type(b"Pages"))).map(|(id, _)| *id).collect();
    for id in noeuds {
        source.objects.remove(&id);
    }
    taire_actions(&mut source);

    let mut document = Document::with_version(if source.version.starts_with('2') { "2.0" } else { "1.7" });
    document.objects = std::mem::take(&mut source.objects);
    document.max_id = source.max_id.max(document.objects.keys().next_back().map_or(0, |id| id.0));
    let racine = nouvel_id(&mut document);
    let nombre = i64::try_from(pages.len()).unwrap_or(i64::MAX);
    let enfants = pages.iter().map(|(id, _)| Object::Reference(*id)).collect::<Vec<_>>();
    for (id, mut page) in pages {
        page.set("Parent", racine);
        document.objects.insert(id, Object::Dictionary(page));
    }
    document.objects.insert(racine, Object::Dictionary(dictionary! { "Type" => "Pages", "Count" => nombre, "Kids" => enfants }));
    let mut catalogue = catalogue;
    catalogue.set("Pages", racine);
    let catalogue = document.add_object(catalogue);
    document.trailer = dictionary! { "Root" => catalogue };
    document.prune_objects();
    document
}

/// A fresh object number; the last one of all where numbers run out, which no readable file comes near.
fn nouvel_id(document: &mut Document) -> ObjectId {
    document.max_id = document.max_id.saturating_add(1);
    (document.max_id, 0)
}

fn annotations(document: &Document, page: &Dictionary) -> Vec<ObjectId> {
    page.get_deref(b"Annots", document)
        .and_then(Object::as_array)
        .map(|liste| liste.iter().filter_map(|objet| objet.as_reference().ok()).collect())
        .unwrap_or_default()
}

/// What the exhibit keeps of its catalogue: layers, language and the fields of the pages kept.
fn catalogue(source: &Document, annotations: &BTreeSet<ObjectId>) -> Dictionary {
    let mut propre = dictionary! { "Type" => "Catalog" };
    let Ok(catalogue) = source.catalog() else { return propre };
    for cle in [b"OCProperties".as_slice(), b"Lang"] {
        if let Ok(valeur) = catalogue.get(cle) {
            propre.set(cle, valeur.clone());
        }
    }
    let Ok(formulaire) = catalogue.get_deref(b"AcroForm", source).and_then(Object::as_dict) else { return propre };
    let mut racines = BTreeSet::new();
    for annotation in annotations {
        let Ok(table) = source.get_dictionary(*annotation) else { continue };
        if table.get(b"Subtype").and_then(Object::as_name).is_ok_and(|nom| nom == b"Widget") {
            racines.insert(racine_du_champ(source, *annotation));
        }
    }
    let champs: Vec<Object> = formulaire
        .get_deref(b"Fields", source)
        .and_then(Object::as_array)
        .map(|liste| liste.iter().filter(|champ| champ.as_reference().is_ok_and(|id| racines.contains(&id))).cloned().collect())
        .unwrap_or_default();
    if !champs.is_empty() {
        let mut propre_formulaire = formulaire.clone();
        for cle in [b"XFA".as_slice(), b"CO", b"SigFlags"] {
            propre_formulaire.remove(cle);
        }
        propre_formulaire.set("Fields", champs);
        propre.set("AcroForm", propre_formulaire);
    }
    propre
}

fn racine_du_champ(document: &Document, widget: ObjectId) -> ObjectId {
    let mut id = widget;
    for _ in 0..64 {
        match document.get_dictionary(id).and_then(|table| table.get(b"Parent")).and_then(Object::as_reference) {
            Ok(parent) => id = parent,
            Err(_) => break,
        }
    }
    id
}

/// Removes what would run, send or open something when the exhibit is looked at.
fn taire_actions(document: &mut Document) {
    let refusee = |objet: &Object, document: &Document| {
        document
            .dereference(objet)
            .ok()
            .and_then(|(_, action)| action.as_dict().ok())
            .is_some_and(|action| action.get(b"S").and_then(Object::as_name).is_ok_and(|nom| ACTIONS_REFUSEES.contains(&nom)))
    };
    let a_taire: Vec<(ObjectId, bool)> = document
        .objects
        .iter()
        .filter_map(|(id, objet)| {
            let table = objet.as_dict().ok()?;
            let action = table.get(b"A").is_ok_and(|action| refusee(action, document));
            (action || table.has(b"AA")).then_some((*id, action))
        })
        .collect();
    for (id, action) in a_taire {
        if let Ok(table) = document.get_dictionary_mut(id) {
            table.remove(b"AA");
            if action {
                table.remove(b"A");
            }
        }
    }
}

/// Title, day and identifier: fixed, so that two runs give the same bytes.
pub(super) fn signer(document: &mut Document, titre: &str, jour: crate::model::Jour, empreinte: &[u8]) {
    let date = format!("D:{}000000Z", jour.format("%Y%m%d"));
    let information = dictionary! {
        "Title" => lopdf::text_string(titre),
        "Producer" => Object::string_literal("exigible"),
        "CreationDate" => Object::string_literal(date.clone()),
        "ModDate" => Object::string_literal(date),
    };
    let information = document.add_object(information);
    let id = Object::String(empreinte.iter().copied().take(16).collect(), lopdf::StringFormat::Hexadecimal);
    document.trailer.set("Info", information);
    document.trailer.set("ID", vec![id.clone(), id]);
}

/// The file.
pub(super) fn ecrire(document: &mut Document) -> Result<Vec<u8>, String> {
    let mut octets = Vec::new();
    document.save_to(&mut octets).map_err(|faute| faute.to_string())?;
    Ok(octets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_against_the_file() {
        assert_eq!(plage("2", 3), Ok(vec![2]));
        assert_eq!(plage("1,2-3", 3), Ok(vec![1, 2, 3]));
        for fausse in ["4", "0", "3-2", "1-4", "a", "", "1,,2", "99999999999999999999"] {
            assert!(plage(fausse, 3).is_err_and(|defaut| defaut.code == PLAGE && defaut.cle == "pages"), "{fausse}");
        }
    }
}
