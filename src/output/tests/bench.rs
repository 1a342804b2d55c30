//! Measures, not promises: `cargo test --release output_50_000 -- --ignored --nocapture`.

use std::time::Instant;

use super::builds::{Portal, key_of, path_of};

#[test]
#[ignore = "a measure, for a release build on a quiet machine"]
fn output_50_000() {
    let portal = Portal::new();
    let paths: Vec<_> = (0..50_000)
        .map(|n| path_of(&format!("fiches/service-{n}/index.html")))
        .collect();
    let keys: Vec<_> = paths.iter().map(|path| key_of(path, "")).collect();
    let pages: Vec<_> = paths.iter().zip(keys).collect();
    let bytes = [b'x'; 4_000];

    let start = Instant::now();
    let mut folder = portal.open().unwrap();
    let staged = pages
        .iter()
        .map(|(path, key)| folder.stage(path, *key, &bytes));
    let staged = staged.collect::<Result<Vec<_>, _>>().unwrap();
    println!("stage 50,000: {:?}", start.elapsed());
    let start = Instant::now();
    folder.commit(&[], staged).unwrap();
    println!("commit 50,000: {:?}", start.elapsed());
    drop(folder);

    for _ in 0..3 {
        let start = Instant::now();
        let mut folder = portal.open().unwrap();
        let opened = start.elapsed();
        let kept: Vec<_> = pages
            .iter()
            .filter(|(path, key)| folder.keeps(path, key))
            .map(|(path, _)| *path)
            .collect();
        let looked = start.elapsed();
        let (last, kept) = kept.split_last().unwrap();
        let staged = folder.stage(last, pages[0].1, b"y").unwrap();
        folder.commit(kept, vec![staged]).unwrap();
        let ended = start.elapsed();
        println!(
            "open {opened:?}, keeps {:?}, commit one {:?}",
            looked - opened,
            ended - looked
        );
        let staged = folder.stage(last, pages[49_999].1, &bytes).unwrap();
        folder.commit(kept, vec![staged]).unwrap();
    }
}
