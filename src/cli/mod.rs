//! What a person types: arguments, the day, the terminal, exit codes; the only room that prints and knows what day it is.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "the room that hears the user and knows what day it is")]

mod arguments;
#[cfg(feature = "pdf")]
mod bundle;
mod check;
mod derivation;
mod etat;
mod explain;
mod jour;
mod law;
mod letter;
mod limitation;
mod new;
#[cfg(feature = "pdf")]
mod pages;
mod statement;
mod verification;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use clap::ArgMatches;

use crate::diag::{Couleurs, Langue, Niveau, Texte};
use crate::dit;
use crate::documents::Modeles;
use crate::intake;
use crate::law::Droit;
use crate::model::Jour;

/// Nothing to report.
pub const RIEN: u8 = 0;
/// Findings at or above the level denied, or a refusal.
pub const CONSTATS: u8 = 1;
/// Usage error, or an input that cannot be read at all.
pub const USAGE: u8 = 2;
/// An output that could not be written, or an internal fault.
pub const SORTIE: u8 = 3;

/// Why a command stops before its result, with its exit code.
#[derive(Debug)]
pub struct Arret {
    /// Exit code.
    pub code: u8,
    /// What to say on stderr.
    pub message: Texte,
}

impl Arret {
    fn usage(message: Texte) -> Self {
        Self { code: USAGE, message }
    }

    fn sortie(message: Texte) -> Self {
        Self { code: SORTIE, message }
    }
}

/// The form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Forme {
    Humain,
    Json,
}

/// What every command shares.
struct Session {
    langue: Langue,
    couleurs: Couleurs,
    forme: Forme,
    /// Lowest level shown to a person.
    montre: Niveau,
    /// Show what is usually left out.
    detail: bool,
    jour: Jour,
    droit: Droit,
    modeles: Modeles,
}

impl Session {
    fn texte<'a>(&self, texte: &'a Texte) -> &'a str {
        texte.en_langue(self.langue)
    }

    fn choisir<'a>(&self, fr: &'a str, en: &'a str) -> &'a str {
        match self.langue {
            Langue::Fr => fr,
            Langue::En => en,
        }
    }

    fn jour(&self, jour: Jour) -> String {
        match self.langue {
            Langue::Fr => crate::diag::jour_fr(jour),
            Langue::En => crate::diag::jour_en(jour),
        }
    }

    fn euros(&self, montant: crate::model::Montant) -> String {
        match self.langue {
            Langue::Fr => crate::diag::euros_fr(montant),
            Langue::En => crate::diag::euros_en(montant),
        }
    }

    fn taux(&self, taux: rust_decimal::Decimal) -> String {
        match self.langue {
            Langue::Fr => crate::diag::taux_fr(taux),
            Langue::En => crate::diag::taux_en(taux),
        }
    }
}

/// Runs the program on the arguments of the process and returns its exit code.
pub fn lancer(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let langue = arguments::langue(&arguments, |nom| std::env::var(nom).ok());
    let lus = match arguments::commande(langue).try_get_matches_from(arguments) {
        Ok(lus) => lus,
        Err(faute) => {
            match arguments::faute(&faute) {
                Some(texte) => signaler(&format!("exigible : {}\n", texte.en_langue(langue))),
                // clap knows to which stream help and the rest go.
                None => {
                    let _ = faute.print();
                }
            }
            return u8::try_from(faute.exit_code()).unwrap_or(USAGE);
        }
    };
    match executer(&lus, langue) {
        Ok(code) => code,
        Err(arret) => {
            let _ = writeln!(io::stderr(), "exigible : {}", arret.message.en_langue(langue));
            arret.code
        }
    }
}

fn executer(lus: &ArgMatches, langue: Langue) -> Result<u8, Arret> {
    let Some((nom, lus)) = lus.subcommand() else {
        return Err(Arret::usage(Texte::new("aucune commande", "no command")));
    };
    // `law diff` has options of its own.
    let session = ouvrir(lus.subcommand().map_or(lus, |(_, interieur)| interieur), langue)?;
    match nom {
        "check" => check::lancer(&session, lus),
        "statement" => statement::lancer(&session, lus),
        "limitation" => limitation::lancer(&session, lus),
        "letter" => letter::lancer(&session, lus),
        #[cfg(feature = "pdf")]
        "bundle" => bundle::lancer(&session, lus),
        #[cfg(not(feature = "pdf"))]
        "bundle" => Err(Arret::usage(Texte::new(
            "ce programme est compilé sans la mise en page (`pdf`)",
            "this program is built without pages (`pdf`)",
        ))),
        "explain" => explain::lancer(&session, lus),
        "law" => law::lancer(&session, lus),
        "new" => new::lancer(&session, lus),
        _ => Err(Arret::usage(Texte::new("commande inconnue", "unknown command"))),
    }
}

fn ouvrir(lus: &ArgMatches, langue: Langue) -> Result<Session, Arret> {
    let jour = match option(lus, "as-of") {
        None => jour::aujourd_hui(),
        Some(texte) => intake::lire_jour(texte).ok_or_else(|| {
            Arret::usage(dit!("--as-of : « {texte} » n'est pas une date (2026-11-22)", "--as-of: \"{texte}\" is not a date (2026-11-22)"))
        })?,
    };
    let couleurs = match option(lus, "color") {
        Some("always") => Couleurs::Oui,
        Some("never") => Couleurs::Non,
        _ if variable("NO_COLOR") => Couleurs::Non,
        _ if variable("CLICOLOR_FORCE") || io::stdout().is_terminal() => Couleurs::Oui,
        _ => Couleurs::Non,
    };
    let forme = match option(lus, "format") {
        Some("json") => Forme::Json,
        _ => Forme::Humain,
    };
    let droit = match lus.try_get_one::<PathBuf>("law").ok().flatten() {
        None => Droit::integre().clone(),
        Some(dossier) => {
            let fichiers = intake::lire_surcharge(dossier, &["md", "yaml", "yml", "csv"]).map_err(|faute| illisible("--law", &faute))?;
            Droit::avec(&fichiers).map_err(|faute| illisible("--law", &faute.to_string()))?
        }
    };
    let modeles = match lus.try_get_one::<PathBuf>("templates").ok().flatten() {
        None => Modeles::default(),
        Some(dossier) => {
            let fichiers = intake::lire_surcharge(dossier, &["j2", "typ"]).map_err(|faute| illisible("--templates", &faute))?;
            Modeles::avec(fichiers.into_iter().collect())
        }
    };
    let discret = drapeau(lus, "quiet");
    Ok(Session {
        langue,
        couleurs,
        forme,
        montre: if discret { Niveau::Erreur } else { Niveau::Info },
        detail: drapeau(lus, "verbose"),
        jour,
        droit,
        modeles,
    })
}

fn illisible(option: &str, faute: &str) -> Arret {
    Arret::usage(dit!("{option} : {faute}", "{option}: {faute}"))
}

fn variable(nom: &str) -> bool {
    std::env::var_os(nom).is_some_and(|valeur| !valeur.is_empty() && valeur != "0")
}

fn option<'a>(lus: &'a ArgMatches, nom: &str) -> Option<&'a str> {
    lus.try_get_one::<String>(nom).ok().flatten().map(String::as_str)
}

fn drapeau(lus: &ArgMatches, nom: &str) -> bool {
    lus.try_get_one::<bool>(nom).ok().flatten().copied().unwrap_or(false)
}

fn chemin(lus: &ArgMatches, nom: &str) -> Option<PathBuf> {
    lus.try_get_one::<PathBuf>(nom).ok().flatten().cloned()
}

/// Writes a result whole on stdout; a reader that went away is no fault of ours.
fn imprimer(texte: &str) -> Result<(), Arret> {
    imprimer_octets(texte.as_bytes())
}

fn imprimer_octets(octets: &[u8]) -> Result<(), Arret> {
    let mut sortie = io::stdout().lock();
    match sortie.write_all(octets).and_then(|()| sortie.flush()) {
        Err(faute) if faute.kind() != io::ErrorKind::BrokenPipe => {
            Err(Arret::sortie(dit!("sortie impossible : {faute}", "cannot write the result: {faute}")))
        }
        _ => Ok(()),
    }
}

/// Says something beside the result, on stderr.
fn signaler(texte: &str) {
    let _ = io::stderr().lock().write_all(texte.as_bytes());
}

fn en_json(valeur: &serde_json::Value) -> String {
    let mut texte = serde_json::to_string_pretty(valeur).unwrap_or_default();
    texte.push('\n');
    texte
}
