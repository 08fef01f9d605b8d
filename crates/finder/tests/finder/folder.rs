use std::{fs, path::Path};

use finder::Index;

use crate::places::{build, ids, smara, timbuktu};

/// A folder with an index of Smara, as of change 7, that no one holds.
fn built() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path()).unwrap();
    assert_eq!(index.number().unwrap(), None);
    build(&index, &[smara()], 7);
    folder
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    fs::read_dir(folder.join("1")).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn an_index_is_found_again_as_it_was_left() {
    let folder = built();
    let index = Index::open(folder.path()).unwrap();
    assert_eq!((ids(&index, "smara"), index.number().unwrap()), (vec!["smara".to_owned()], Some(7)));
    index.update(&[timbuktu()], [], 8).unwrap();
    drop(index);
    let index = Index::open(folder.path()).unwrap();
    assert_eq!((index.len(), index.number().unwrap()), (2, Some(8)));
}

#[test]
fn a_second_process_has_an_index_of_its_own() {
    let folder = built();
    let first = Index::open(folder.path()).unwrap();
    let second = Index::open(folder.path()).unwrap();
    assert_eq!((first.number().unwrap(), second.number().unwrap()), (Some(7), None));
    build(&second, &[timbuktu()], 9);
    assert_eq!((ids(&first, ""), ids(&second, "")), (vec!["smara".to_owned()], vec!["timbuktu".to_owned()]));
    drop(first);
    assert_eq!(Index::open(folder.path()).unwrap().number().unwrap(), Some(7));
}

#[test]
fn an_index_of_another_version_is_thrown_away() {
    let folder = built();
    let meta = folder.path().join("1/meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    assert_eq!(text.matches(" 7\"").count(), 1, "the format and the number of the last change");
    fs::write(&meta, text.replace(" 7\"", "0 7\"")).unwrap();
    assert_thrown_away(folder.path());
}

#[test]
fn a_damaged_index_is_thrown_away_whichever_file_is_hurt() {
    let names = files(built().path()).len();
    for hurt in 0..names {
        let folder = built();
        let file = &files(folder.path())[hurt];
        let mut bytes = fs::read(file).unwrap();
        if bytes.is_empty() || file.ends_with(".managed.json") {
            continue; // locks hold nothing; the list of files is checked below
        }
        let middle = bytes.len() / 2;
        bytes[middle] ^= 0xFF;
        fs::write(file, bytes).unwrap();
        assert_thrown_away(folder.path());
    }
}

#[test]
fn a_file_cut_short_or_lost_is_damage_too() {
    let segment = |folder: &Path| {
        files(folder).into_iter().find(|file| file.extension().is_some_and(|kind| kind == "term")).unwrap()
    };
    for kept in [0, 3, 40] {
        let folder = built();
        let file = segment(folder.path());
        let bytes = fs::read(&file).unwrap();
        fs::write(&file, &bytes[..kept]).unwrap();
        assert_thrown_away(folder.path());
    }
    let folder = built();
    fs::remove_file(segment(folder.path())).unwrap();
    assert_thrown_away(folder.path());
    for garbage in ["", "{", "[]"] {
        let folder = built();
        fs::write(folder.path().join("1/.managed.json"), garbage).unwrap();
        let index = Index::open(folder.path()).unwrap();
        build(&index, &[timbuktu()], 8);
        assert_eq!(ids(&index, ""), ["timbuktu"]);
    }
}

#[test]
fn what_others_put_into_the_folder_stays() {
    let folder = built();
    let letter = folder.path().join("1/letter.txt");
    fs::write(&letter, "kept").unwrap();
    fs::write(folder.path().join("1/meta.json"), "{}").unwrap();
    assert_thrown_away(folder.path());
    assert_eq!(fs::read_to_string(letter).unwrap(), "kept");
}

/// Opens without complaint, says that a rebuild is needed, and can be built.
fn assert_thrown_away(folder: &Path) {
    let index = Index::open(folder).unwrap();
    assert_eq!((index.number().unwrap(), index.len()), (None, 0));
    build(&index, &[timbuktu()], 8);
    assert_eq!(ids(&index, "timbuktu"), ["timbuktu"]);
}
