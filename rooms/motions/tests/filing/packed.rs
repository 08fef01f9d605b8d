//! What the pages of the pack say.

use std::io::{Cursor, Read as _};

use kernel::Actor;

use super::{assembly, begin, tabled};

/// A page of a pack.
pub(super) fn page(pack: &[u8], name: &str) -> String {
    let (mut zip, mut html) = (zip::ZipArchive::new(Cursor::new(pack)).expect("a zip"), String::new());
    let _ = zip.by_name(name).expect("it is there").read_to_string(&mut html).expect("it is text");
    html
}

#[tokio::test]
async fn a_point_that_was_taken_off_the_agenda_is_said_to_be_so_in_the_file_and_in_the_pack() {
    let it = assembly(2).await;
    let _ = tabled(&it, 1, &[("Un.", "واحد.")]).await;
    it.convened().await;
    let words = [
        ("fr", "Point retiré de l’ordre du jour"),
        ("ar", "نقطة سُحبت من جدول الأعمال"),
        ("en", "Item taken off the agenda"),
        ("es", "Punto retirado del orden del día"),
    ];
    for withdrawn in [false, true] {
        if withdrawn {
            let (app, mut tx) = (&it.house.app, begin(&it).await);
            let item = council::item(&mut tx, &it.item).await.expect("read").expect("there");
            let session = it.gathered(&mut tx).await.session;
            council::withdraw_item(app, &mut tx, &Actor::system(), session, item).await.expect("withdrawn");
            tx.commit(app.now()).await.expect("it holds");
        }
        for (lang, says) in words {
            let address = format!("/{lang}{}", &it.address[3..]);
            let file = it.secretary.get(&format!("{address}/file")).await.ok();
            let pack = it.secretary.get(&format!("{address}/pack.zip")).await.ok();
            let said = ["index.html", "point-1.html"].map(|name| page(&pack.bytes, name).contains(says));
            assert_eq!((file.shows(says), said), (withdrawn, [withdrawn; 2]), "{lang}");
        }
    }
}
