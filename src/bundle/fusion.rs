//! One file of all the exhibits, with a bookmark for each line of the bordereau.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::pdf;
use crate::model::Jour;

/// A file being put together, one exhibit after another.
#[derive(Debug)]
pub struct Fusion {
    document: Document,
    racine: ObjectId,
    pages: Vec<ObjectId>,
    signets: Vec<(String, ObjectId)>,
    champs: Vec<Object>,
    ressources_de_champs: Dictionary,
    apparence: Option<Object>,
    a_redessiner: bool,
    calques: Vec<Object>,
    caches: Vec<Object>,
}

impl Default for Fusion {
    fn default() -> Self {
        Self::new()
    }
}

impl Fusion {
    /// A file without pages.
    #[must_use]
    pub fn new() -> Self {
        let mut document = Document::with_version("1.7");
        document.max_id = 1;
        Self {
            document,
            racine: (1, 0),
            pages: Vec::new(),
            signets: Vec::new(),
            champs: Vec::new(),
            ressources_de_champs: Dictionary::new(),
            apparence: None,
            a_redessiner: false,
            calques: Vec::new(),
            caches: Vec::new(),
        }
    }

    /// Adds an exhibit under a bookmark. Each page keeps its own resources, so no name of one exhibit meets that of another.
    pub fn ajouter(&mut self, mut piece: Document, signet: &str, numero: u32) {
        piece.renumber_objects_with(self.document.max_id.saturating_add(1));
        if piece.version.starts_with('2') {
            "2.0".clone_into(&mut self.document.version);
        }
        let pages: Vec<ObjectId> = piece.page_iter().collect();
        let Some(premiere) = pages.first().copied() else { return };
        self.prendre_champs(&mut piece, numero);
        self.prendre_calques(&piece);
        for id in &pages {
            if let Ok(page) = piece.get_dictionary_mut(*id) {
                page.set("Parent", self.racine);
            }
        }
        let retirer: Vec<ObjectId> = piece
            .objects
            .iter()
            .filter(|(_, objet)| objet.as_dict().is_ok_and(|table| table.has_type(b"Pages") || table.has_type(b"Catalog")))
            .map(|(id, _)| *id)
            .collect();
        for id in retirer {
            piece.objects.remove(&id);
        }
        self.document.max_id = self.document.max_id.max(piece.max_id);
        self.document.objects.append(&mut piece.objects);
        self.pages.extend(pages);
        self.signets.push((signet.to_owned(), premiere));
    }

    /// Fields are put under one named after the exhibit: two forms of one model do not answer each other.
    fn prendre_champs(&mut self, piece: &mut Document, numero: u32) {
        let Ok(formulaire) = piece.catalog().and_then(|c| c.get_deref(b"AcroForm", piece)).and_then(Object::as_dict).cloned() else {
            return;
        };
        let Ok(champs) = formulaire.get_deref(b"Fields", piece).and_then(Object::as_array).cloned() else { return };
        let mut parent = dictionary! { "T" => lopdf::text_string(&format!("piece-{numero}")), "Kids" => champs.clone() };
        for cle in [b"DA".as_slice(), b"Q"] {
            if let Ok(valeur) = formulaire.get(cle) {
                parent.set(cle, valeur.clone());
            }
        }
        let parent = piece.add_object(parent);
        for champ in champs.iter().filter_map(|champ| champ.as_reference().ok()) {
            if let Ok(table) = piece.get_dictionary_mut(champ) {
                table.set("Parent", parent);
            }
        }
        self.champs.push(Object::Reference(parent));
        if self.apparence.is_none() {
            self.apparence = formulaire.get(b"DA").ok().cloned();
        }
        self.a_redessiner |= formulaire.get(b"NeedAppearances").and_then(Object::as_bool).unwrap_or(false);
        let Ok(ressources) = formulaire.get_deref(b"DR", piece).and_then(Object::as_dict) else { return };
        for (famille, table) in ressources {
            let Ok((_, Object::Dictionary(table))) = piece.dereference(table) else { continue };
            let mut commune = self.ressources_de_champs.get(famille).and_then(Object::as_dict).cloned().unwrap_or_default();
            for (nom, valeur) in table {
                if !commune.has(nom) {
                    commune.set(nom.clone(), valeur.clone());
                }
            }
            self.ressources_de_champs.set(famille.clone(), commune);
        }
    }

    /// Layers that an exhibit hides stay hidden.
    fn prendre_calques(&mut self, piece: &Document) {
        let Ok(proprietes) = piece.catalog().and_then(|c| c.get_deref(b"OCProperties", piece)).and_then(Object::as_dict) else { return };
        let liste = |table: &Dictionary, cle: &[u8]| -> Vec<Object> {
            table.get_deref(cle, piece).and_then(Object::as_array).cloned().unwrap_or_default()
        };
        let calques = liste(proprietes, b"OCGs");
        if let Ok(reglage) = proprietes.get_deref(b"D", piece).and_then(Object::as_dict) {
            if reglage.get(b"BaseState").and_then(Object::as_name).is_ok_and(|nom| nom == b"OFF") {
                let montres = liste(reglage, b"ON");
                self.caches.extend(calques.iter().filter(|calque| !montres.contains(calque)).cloned());
            } else {
                self.caches.extend(liste(reglage, b"OFF"));
            }
        }
        self.calques.extend(calques);
    }

    /// The file.
    pub fn finir(mut self, titre: &str, jour: Jour, empreinte: &[u8]) -> Result<Vec<u8>, String> {
        let nombre = i64::try_from(self.pages.len()).unwrap_or(i64::MAX);
        let enfants: Vec<Object> = self.pages.iter().map(|id| Object::Reference(*id)).collect();
        self.document
            .objects
            .insert(self.racine, Object::Dictionary(dictionary! { "Type" => "Pages", "Count" => nombre, "Kids" => enfants }));
        let mut catalogue = dictionary! { "Type" => "Catalog", "Pages" => self.racine };
        if let Some(plan) = self.plan() {
            catalogue.set("Outlines", plan);
            catalogue.set("PageMode", "UseOutlines");
        }
        if !self.champs.is_empty() {
            let mut formulaire = dictionary! { "Fields" => std::mem::take(&mut self.champs) };
            if !self.ressources_de_champs.is_empty() {
                formulaire.set("DR", std::mem::take(&mut self.ressources_de_champs));
            }
            if let Some(apparence) = self.apparence.take() {
                formulaire.set("DA", apparence);
            }
            if self.a_redessiner {
                formulaire.set("NeedAppearances", true);
            }
            catalogue.set("AcroForm", formulaire);
        }
        if !self.calques.is_empty() {
            let reglage = dictionary! { "OFF" => std::mem::take(&mut self.caches), "Order" => self.calques.clone() };
            catalogue.set("OCProperties", dictionary! { "OCGs" => std::mem::take(&mut self.calques), "D" => reglage });
        }
        let catalogue = self.document.add_object(catalogue);
        self.document.trailer = dictionary! { "Root" => catalogue };
        self.document.prune_objects();
        pdf::signer(&mut self.document, titre, jour, empreinte);
        pdf::ecrire(&mut self.document)
    }

    /// The outline, built once every number is settled.
    fn plan(&mut self) -> Option<ObjectId> {
        let nombre = u32::try_from(self.signets.len()).ok().filter(|nombre| *nombre > 0)?;
        let plan = self.document.max_id.saturating_add(1);
        let id = |rang: u32| (plan.saturating_add(1).saturating_add(rang), 0);
        for (rang, (titre, page)) in (0..nombre).zip(&self.signets) {
            let mut signet = dictionary! {
                "Title" => lopdf::text_string(titre),
                "Parent" => (plan, 0),
                "Dest" => vec![Object::Reference(*page), "Fit".into()],
            };
            if rang > 0 {
                signet.set("Prev", id(rang - 1));
            }
            if rang + 1 < nombre {
                signet.set("Next", id(rang + 1));
            }
            self.document.objects.insert(id(rang), Object::Dictionary(signet));
        }
        self.document.objects.insert(
            (plan, 0),
            Object::Dictionary(dictionary! {
                "Type" => "Outlines", "First" => id(0), "Last" => id(nombre - 1), "Count" => i64::from(nombre),
            }),
        );
        self.document.max_id = plan.saturating_add(nombre);
        Some((plan, 0))
    }
}

/// One file of several documents: number, bookmark, document.
pub fn fusionner(pieces: Vec<(u32, String, Document)>, titre: &str, jour: Jour, empreinte: &[u8]) -> Result<Vec<u8>, String> {
    let mut fusion = Fusion::new();
    for (numero, signet, document) in pieces {
        fusion.ajouter(document, &signet, numero);
    }
    fusion.finir(titre, jour, empreinte)
}
