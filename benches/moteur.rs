//! How long the engine takes on a large dossier, and how that grows: `cargo bench --no-default-features --bench moteur`.
//!
//! Method: dossiers of 250 to 4,000 invoices and half as many payments, spread over fifteen years and written in a temporary
//! folder by a fixed rule; each size is read and judged five times in this process, the quickest round of each phase is kept; then
//! `statement` and `limitation`, whole processes, five times, the quickest kept. Growth is said by segment of interest: a figure
//! that stays level from one size to the next is a time linear in segments. Exits 1 where a claim of the documentation does not hold:
//! a thousand invoices above a second, or four times as many costing more than twice as much a segment.
#![allow(
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock, divides and prints"
)]

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use exigible::decision::juger;
use exigible::intake::lire;
use exigible::law::Droit;
use exigible::law::decompte::calculer;
use exigible::law::exigibilite::exigibilite;
use exigible::law::prescription::{Encaissements, prescription};

const TAILLES: [u64; 5] = [250, 500, 1_000, 2_000, 4_000];
const TOURS: usize = 5;
/// Fifteen years, up to this day.
const AU: &str = "2026-11-22";
const PERIODE: u64 = 15 * 365;

type Resultat<T> = Result<T, Box<dyn Error>>;

/// Writes a dossier of `factures` invoices and half as many payments over fifteen years.
fn ecrire(racine: &Path, factures: u64) -> Resultat<()> {
    let premier = NaiveDate::from_ymd_opt(2011, 11, 22).ok_or("jour")?;
    let jour = |rang: u64, sur: u64| premier.checked_add_days(Days::new(rang * PERIODE / sur)).unwrap_or(premier);
    std::fs::create_dir_all(racine.join("factures"))?;
    let partie = |nom: &str, siren: &str, commune: &str| {
        format!(
            "  qualite: professionnel\n  commercant: true\n  denomination: {nom}\n  forme_juridique: SARL\n  siren: \"{siren}\"\n  \
             adresse: {{voie: 1 rue Exemple, code_postal: \"69003\", commune: {commune}}}\n"
        )
    };
    let tete = format!(
        "reference: \"banc\"\nfictif: true\ncreancier:\n{}debiteur:\n{}",
        partie("Ateliers Exemple", "123456782", "Lyon"),
        partie("Comptoir Exemple", "999999014", "Lyon")
    );
    std::fs::write(racine.join("dossier.yaml"), tete)?;
    let mut texte = String::new();
    for rang in 0..factures {
        let emise = jour(rang, factures);
        let echeance = emise.checked_add_days(Days::new(30)).unwrap_or(emise);
        write!(
            texte,
            "---\nnumero: F-{rang:05}\nnature: vente-de-marchandises\nemise_le: {emise}\nexecutee_le: {emise}\necheance: {echeance}\nmontant_ttc: {}.{:02}\n",
            300 + rang * 37 % 4_700,
            rang * 13 % 100
        )?;
    }
    std::fs::write(racine.join("factures/factures.yaml"), texte)?;
    let mut texte = String::new();
    for rang in 0..factures / 2 {
        let date = jour(rang * 2 + 1, factures);
        writeln!(
            texte,
            "- {{date: {date}, montant: {}.{:02}, mode: virement, nature: paiement}}",
            100 + rang * 53 % 2_900,
            rang * 7 % 100
        )?;
    }
    std::fs::write(racine.join("paiements.yaml"), texte)?;
    Ok(())
}

/// The quickest of five rounds, and what the last one gave.
fn mesurer<T>(mut tour: impl FnMut() -> Resultat<T>) -> Resultat<(Duration, T)> {
    let mut mieux = Duration::MAX;
    let mut valeur = None;
    for _ in 0..TOURS {
        let debut = Instant::now();
        let obtenu = tour()?;
        mieux = mieux.min(debut.elapsed());
        valeur = Some(obtenu);
    }
    Ok((mieux, valeur.ok_or("aucun tour")?))
}

fn commande(verbe: &str, racine: &Path) -> Resultat<Duration> {
    let (temps, ()) = mesurer(|| {
        let sortie = Command::new(env!("CARGO_BIN_EXE_exigible"))
            .args([verbe, "--as-of", AU, "--format", "json"])
            .arg(racine)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        // 1 says that there are findings: much of such a dossier is barred.
        if !matches!(sortie.code(), Some(0 | 1)) {
            return Err(format!("{verbe} : {sortie}").into());
        }
        Ok(())
    })?;
    Ok(temps)
}

fn ms(temps: Duration) -> f64 {
    temps.as_secs_f64() * 1_000.0
}

fn banc() -> Resultat<bool> {
    let profil = if cfg!(debug_assertions) { "sans optimisation" } else { "optimisé" };
    println!("banc du moteur, {profil}, meilleur de {TOURS} tours, jour {AU} ; temps en millisecondes");
    println!(
        "{:>9} {:>10} {:>9} {:>9} {:>9} {:>12} {:>9} {:>12} {:>12} {:>14}",
        "factures", "paiements", "segments", "lecture", "décompte", "prescription", "verdict", "statement", "limitation", "µs/segment"
    );
    let au: NaiveDate = AU.parse()?;
    let droit = Droit::integre();
    let mut par_segment = Vec::new();
    let mut tenu = true;
    for taille in TAILLES {
        let dossier = tempfile::tempdir()?;
        ecrire(dossier.path(), taille)?;
        let (lecture, lu) = mesurer(|| Ok(lire(dossier.path(), "banc")))?;
        if let Some(faute) = lu.constats.iter().find(|constat| constat.refuse()) {
            return Err(format!("le dossier du banc est fautif : {faute:?}").into());
        }
        let lu = lu.dossier.ok_or("le dossier du banc est illisible")?;
        let (decompte, compte) = mesurer(|| Ok(calculer(&lu, au, droit)))?;
        let (prescrit, datees) = mesurer(|| {
            let encaissements = Encaissements::lire(&lu);
            let dates = lu.factures.iter().map(|item| prescription(&lu, item, &exigibilite(&lu, item, droit), &encaissements, au, droit));
            Ok(dates.filter(|lue| lue.expire_prudent.is_some()).count())
        })?;
        assert_eq!(u64::try_from(datees)?, taille, "each invoice has a day");
        let (verdict, _) = mesurer(|| Ok(juger(&lu, au, None, droit)))?;
        let (statement, limitation) = (commande("statement", dossier.path())?, commande("limitation", dossier.path())?);
        let segments = compte.interets.len();
        let unite = ms(decompte) * 1_000.0 / segments as f64;
        println!(
            "{taille:>9} {:>10} {segments:>9} {:>9.1} {:>9.1} {:>12.1} {:>9.1} {:>12.1} {:>12.1} {unite:>14.2}",
            taille / 2,
            ms(lecture),
            ms(decompte),
            ms(prescrit),
            ms(verdict),
            ms(statement),
            ms(limitation)
        );
        if taille == 1_000 && statement.max(limitation) >= Duration::from_secs(1) {
            println!("!! mille factures demandent plus d'une seconde");
            tenu = false;
        }
        par_segment.push(unite);
    }
    for (suite, tailles) in par_segment.windows(3).zip(TAILLES.windows(3)) {
        if let ([petit, _, grand], [de, _, a]) = (suite, tailles)
            && grand > &(petit * 2.0)
        {
            println!("!! de {de} à {a} factures, un segment coûte {:.1} fois plus : le temps n'est pas linéaire", grand / petit);
            tenu = false;
        }
    }
    Ok(tenu)
}

fn main() -> ExitCode {
    match banc() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(erreur) => {
            println!("!! {erreur}");
            ExitCode::FAILURE
        }
    }
}
