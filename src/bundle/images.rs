//! A picture as an exhibit: one A4 page, upright, the pixels kept as they are.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use lopdf::{Document, Object, Stream, dictionary};
use rust_decimal::Decimal;

use super::defaut::{Defaut, FORMAT, indechiffrable, trop_grande};
use crate::dit;

/// Widest and highest picture, in pixels.
const COTE_MAX: u32 = 30_000;
/// Most memory that decoding may take.
const MEMOIRE_MAX: u64 = 512 * 1024 * 1024;
/// A4, in thousandths of a point, and the margin around a picture: the stamp stands in it.
const PETIT: i64 = 595_276;
const GRAND: i64 = 841_890;
const MARGE: i64 = 42_520;

/// The format of a picture, by its first bytes.
pub(super) fn format(octets: &[u8]) -> Option<ImageFormat> {
    if octets.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(ImageFormat::Png)
    } else if octets.starts_with(b"\xff\xd8\xff") {
        Some(ImageFormat::Jpeg)
    } else if octets.starts_with(b"II*\0") || octets.starts_with(b"MM\0*") {
        Some(ImageFormat::Tiff)
    } else {
        None
    }
}

/// The picture on a page.
pub(super) fn en_page(octets: &[u8], format: ImageFormat) -> Result<Document, Defaut> {
    if format == ImageFormat::Tiff {
        let pages = pages_tiff(octets);
        if pages > 1 {
            return Err(Defaut::new(
                FORMAT,
                dit!(
                    "est un TIFF de {pages} pages, dont une seule serait reprise",
                    "is a TIFF of {pages} pages, only one of which would be taken"
                ),
                dit!("convertir le fichier en PDF", "convert the file to PDF"),
            ));
        }
    }
    if format == ImageFormat::Jpeg && !fin_jpeg(octets) {
        return Err(indechiffrable("la fin de l'image manque", "the end of the picture is missing"));
    }
    let (image, orientation) = decoder(octets, format)?;
    let (largeur, hauteur) = (image.width(), image.height());
    let mut document = Document::with_version("1.7");
    let flux = match format {
        ImageFormat::Jpeg => jpeg(octets, &image)?,
        _ => pixels(&mut document, image)?,
    };
    let image = document.add_object(flux);
    poser(&mut document, image, largeur, hauteur, orientation);
    Ok(document)
}

fn decoder(octets: &[u8], format: ImageFormat) -> Result<(DynamicImage, Orientation), Defaut> {
    let essai = std::panic::catch_unwind(|| {
        let mut lecteur = ImageReader::with_format(Cursor::new(octets), format);
        let mut bornes = Limits::default();
        bornes.max_image_width = Some(COTE_MAX);
        bornes.max_image_height = Some(COTE_MAX);
        bornes.max_alloc = Some(MEMOIRE_MAX);
        lecteur.limits(bornes);
        let mut decodeur = lecteur.into_decoder()?;
        let orientation = decodeur.orientation().unwrap_or(Orientation::NoTransforms);
        DynamicImage::from_decoder(decodeur).map(|image| (image, orientation))
    });
    match essai {
        Ok(Ok(lue)) => Ok(lue),
        Ok(Err(image::ImageError::Limits(_))) => {
            Err(trop_grande("l'image dépasse 30 000 pixels de côté ou 512 Mo", "the picture exceeds 30,000 pixels a side or 512 MB"))
        }
        Ok(Err(_)) | Err(_) => Err(indechiffrable("l'image est abîmée ou incomplète", "the picture is damaged or incomplete")),
    }
}

/// Whether the last marker of a JPEG is there; cameras may add a few bytes after it.
fn fin_jpeg(octets: &[u8]) -> bool {
    octets.windows(2).rev().any(|deux| deux == b"\xff\xd9")
}

/// The number of pages of a TIFF, by the chain of its directories.
fn pages_tiff(octets: &[u8]) -> usize {
    let petit = octets.starts_with(b"II");
    let entier = |place: usize, taille: usize| -> Option<usize> {
        let morceau = octets.get(place..place.checked_add(taille)?)?;
        let ajouter = |total: usize, octet: &u8| (total << 8) | usize::from(*octet);
        Some(if petit { morceau.iter().rev().fold(0, ajouter) } else { morceau.iter().fold(0, ajouter) })
    };
    let mut place = entier(4, 4).unwrap_or(0);
    let mut pages = 0;
    while place != 0 && pages < 1000 {
        pages += 1;
        place = entier(place, 2).and_then(|entrees| entier(place.checked_add(2 + entrees.checked_mul(12)?)?, 4)).unwrap_or(0);
    }
    pages
}

/// The JPEG itself, as it is: nothing is compressed twice.
fn jpeg(octets: &[u8], image: &DynamicImage) -> Result<Stream, Defaut> {
    let entete =
        entete_jpeg(octets).ok_or_else(|| indechiffrable("l'en-tête de l'image manque", "the header of the picture is missing"))?;
    if entete.bits != 8 {
        return Err(indechiffrable("l'image n'est pas à 8 bits par couleur", "the picture is not 8 bits a colour"));
    }
    let mut table = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(image.width()), "Height" => i64::from(image.height()),
        "BitsPerComponent" => 8, "Filter" => "DCTDecode",
    };
    match entete.composantes {
        1 => table.set("ColorSpace", "DeviceGray"),
        3 => table.set("ColorSpace", "DeviceRGB"),
        4 => {
            table.set("ColorSpace", "DeviceCMYK");
            if entete.adobe {
                let inverse: Vec<Object> = [1, 0, 1, 0, 1, 0, 1, 0].into_iter().map(Object::Integer).collect();
                table.set("Decode", inverse);
            }
        }
        _ => return Err(indechiffrable("les couleurs de l'image sont inconnues", "the colours of the picture are unknown")),
    }
    Ok(Stream::new(table, octets.to_vec()).with_compression(false))
}

struct EnteteJpeg {
    bits: u8,
    composantes: u8,
    adobe: bool,
}

/// Reads the markers up to the frame header.
fn entete_jpeg(octets: &[u8]) -> Option<EnteteJpeg> {
    let mut place = 2;
    let mut adobe = false;
    loop {
        while *octets.get(place)? != 0xff {
            place += 1;
        }
        while *octets.get(place)? == 0xff {
            place += 1;
        }
        let marque = *octets.get(place)?;
        place += 1;
        if matches!(marque, 0x00 | 0x01 | 0xd0..=0xd8) {
            continue;
        }
        let longueur = usize::from(*octets.get(place)?) << 8 | usize::from(*octets.get(place + 1)?);
        let corps = octets.get(place + 2..place.checked_add(longueur)?)?;
        match marque {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some(EnteteJpeg { bits: *corps.first()?, composantes: *corps.get(5)?, adobe });
            }
            0xee if corps.starts_with(b"Adobe") => adobe = true,
            0xd9 | 0xda => return None,
            _ => {}
        }
        place += longueur;
    }
}

/// Pixels kept as they are, transparency apart as a mask.
fn pixels(document: &mut Document, image: DynamicImage) -> Result<Stream, Defaut> {
    let (largeur, hauteur) = (image.width(), image.height());
    let couleur = image.color();
    let seize = matches!(couleur, ColorType::L16 | ColorType::La16 | ColorType::Rgb16 | ColorType::Rgba16);
    let canaux = usize::from(couleur.channel_count());
    let octets = match image {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageLumaA8(_) | DynamicImage::ImageRgb8(_) | DynamicImage::ImageRgba8(_) => {
            image.into_bytes()
        }
        DynamicImage::ImageLuma16(tampon) => gros_boutiste(tampon.as_raw()),
        DynamicImage::ImageLumaA16(tampon) => gros_boutiste(tampon.as_raw()),
        DynamicImage::ImageRgb16(tampon) => gros_boutiste(tampon.as_raw()),
        DynamicImage::ImageRgba16(tampon) => gros_boutiste(tampon.as_raw()),
        _ => return Err(indechiffrable("les couleurs de l'image sont inconnues", "the colours of the picture are unknown")),
    };
    let taille = if seize { 2 } else { 1 };
    let gris = matches!(couleur, ColorType::L8 | ColorType::L16 | ColorType::La8 | ColorType::La16);
    let bits = if seize { 16 } else { 8 };
    let table = |espace: &'static str| {
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(largeur), "Height" => i64::from(hauteur),
            "BitsPerComponent" => bits, "ColorSpace" => espace,
        }
    };
    let mut table_couleurs = table(if gris { "DeviceGray" } else { "DeviceRGB" });
    let couleurs = if couleur.has_alpha() {
        let (mut opaque, mut voile) = (Vec::with_capacity(octets.len()), Vec::new());
        let coupe = (canaux - 1) * taille;
        for point in octets.chunks_exact(canaux * taille) {
            let (teinte, alpha) = point.split_at(coupe);
            opaque.extend_from_slice(teinte);
            voile.extend_from_slice(alpha);
        }
        let masque = document.add_object(compresse(table("DeviceGray"), voile));
        table_couleurs.set("SMask", masque);
        opaque
    } else {
        octets
    };
    Ok(compresse(table_couleurs, couleurs))
}

fn gros_boutiste(valeurs: &[u16]) -> Vec<u8> {
    valeurs.iter().flat_map(|valeur| valeur.to_be_bytes()).collect()
}

fn compresse(table: lopdf::Dictionary, octets: Vec<u8>) -> Stream {
    let mut flux = Stream::new(table, octets);
    // A stream that does not compress stays as it is: it is right either way.
    let _ = flux.compress();
    flux
}

/// Puts the picture on an A4 page, upright or lying by its shape, as large as the margins allow, turned as its camera says.
fn poser(document: &mut Document, image: lopdf::ObjectId, largeur: u32, hauteur: u32, orientation: Orientation) {
    let tournee =
        matches!(orientation, Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH);
    let (vue_l, vue_h) = if tournee { (hauteur, largeur) } else { (largeur, hauteur) };
    let (page_l, page_h) = if vue_l > vue_h { (GRAND, PETIT) } else { (PETIT, GRAND) };
    let points = |milliemes: i64| Decimal::new(milliemes, 3);
    let (place_l, place_h) = (points(page_l - 2 * MARGE), points(page_h - 2 * MARGE));
    let (vue_l, vue_h) = (Decimal::from(vue_l.max(1)), Decimal::from(vue_h.max(1)));
    // Never larger than 96 pixels an inch would make it: a small picture is not blown up.
    let echelle = (place_l / vue_l).min(place_h / vue_h).min(Decimal::new(75, 2));
    let (l, h) = ((vue_l * echelle).round_dp(3), (vue_h * echelle).round_dp(3));
    let gauche = ((points(page_l) - l) / Decimal::TWO).round_dp(3);
    let bas = ((points(page_h) - h) / Decimal::TWO).round_dp(3);
    let (droite, haut) = (gauche + l, bas + h);
    let zero = Decimal::ZERO;
    // The unit square of the picture, mapped onto the page: where its right, its top and its origin go.
    let matrice = match orientation {
        Orientation::NoTransforms => [l, zero, zero, h, gauche, bas],
        Orientation::FlipHorizontal => [-l, zero, zero, h, droite, bas],
        Orientation::Rotate180 => [-l, zero, zero, -h, droite, haut],
        Orientation::FlipVertical => [l, zero, zero, -h, gauche, haut],
        Orientation::Rotate90 => [zero, -h, l, zero, gauche, haut],
        Orientation::Rotate270 => [zero, h, -l, zero, droite, bas],
        Orientation::Rotate90FlipH => [zero, -h, -l, zero, droite, haut],
        Orientation::Rotate270FlipH => [zero, h, l, zero, gauche, bas],
    };
    let matrice: Vec<String> = matrice.iter().map(|nombre| nombre.normalize().to_string()).collect();
    let contenu = format!("q\n{} cm\n/Image Do\nQ\n", matrice.join(" "));
    let contenu = document.add_object(Stream::new(dictionary! {}, contenu.into_bytes()));
    let racine = document.new_object_id();
    // Boxes in whole points would crop a hair; thousandths are exact in decimal.
    let cadre: Vec<Object> = vec![0.into(), 0.into(), reel(page_l), reel(page_h)];
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => racine, "MediaBox" => cadre, "Contents" => contenu,
        "Resources" => dictionary! { "XObject" => dictionary! { "Image" => image } },
    });
    document
        .objects
        .insert(racine, Object::Dictionary(dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::Reference(page)] }));
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => racine });
    document.trailer.set("Root", catalogue);
}

/// Thousandths of a point as a PDF number.
fn reel(milliemes: i64) -> Object {
    let texte = Decimal::new(milliemes, 3).to_string();
    texte.parse::<f32>().map_or(Object::Integer(milliemes / 1000), Object::Real)
}
