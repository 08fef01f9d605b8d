//! How long the twenty best partners out of 230,000 places take on one core: the sample of `../shared/data` seven times over, with its
//! relations by name. `cargo run --release -p affinity --example suggestion_speed [FOLDER]`

use std::{collections::HashMap, io::Read as _, path::Path, time::Instant};

use affinity::{Country, Figures, Model, Pair, Place, Wish, Wishes, World, suggest};

/// How often the sample is repeated: 33,227 places become 232,589.
const TIMES: usize = 7;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/data".to_owned());
    let folder = Path::new(&folder);
    let sample = Sample::read(folder);
    let relations = sample.relations(folder);
    let world = World::new(sample.countries.clone(), sample.places.clone(), &relations).expect("the sample is whole");
    let begun = Instant::now();
    let model = Model::learn(&world, 1);
    println!(
        "learnt from {} relations between {} places in {:.1?}",
        world.graph().relations(),
        world.len(),
        begun.elapsed()
    );
    let begun = Instant::now();
    let figures = Figures::of(world.graph(), usize::MAX, 1);
    println!("figures of {} places in {:.1?}", figures.places.len(), begun.elapsed());

    let places = std::iter::repeat_n(sample.places, TIMES).flatten();
    let world = World::new(sample.countries, places, &relations).expect("the sample is whole");
    let related: Vec<u32> = figures.places.iter().map(|it| it.place).collect();
    let wishes: Wishes = [Wish::SimilarSize, Wish::SharedLanguage, Wish::SouthSouth].into_iter().collect();
    for (what, localities) in [
        ("localities with relations", related.iter().copied().step_by(related.len() / 300).collect::<Vec<_>>()),
        ("localities drawn evenly", (0..world.len() as u32).step_by(world.len() / 300).collect()),
    ] {
        let mut times: Vec<_> = localities
            .iter()
            .map(|of| {
                let begun = Instant::now();
                assert_eq!(suggest(&world, &model, *of, &wishes, |_| true, 20).len(), 20);
                begun.elapsed()
            })
            .collect();
        times.sort_unstable();
        let at = |share: usize| times[(times.len() - 1) * share / 100];
        println!("20 of {}, {what}: median {:.1?}, 95 % {:.1?}, most {:.1?}", world.len(), at(50), at(95), at(100));
    }
}

/// The places of `cities15000.zip`, and where they are found by name.
struct Sample {
    countries: Vec<Country>,
    places: Vec<Place>,
    by_name: HashMap<String, Vec<u32>>,
}

impl Sample {
    fn read(folder: &Path) -> Self {
        let (mut countries, mut regions) = (HashMap::new(), HashMap::new());
        let (mut places, mut by_name) = (vec![], HashMap::<_, Vec<u32>>::new());
        for line in unzipped(&folder.join("cities15000.zip")).lines() {
            let field: Vec<&str> = line.split('\t').collect();
            let next = countries.len();
            let country = *countries.entry(field[8].to_owned()).or_insert(next);
            let next = regions.len();
            let region = *regions.entry((country, field[10].to_owned())).or_insert(next);
            let degrees = |at: usize| field[at].parse::<f32>().ok();
            by_name.entry(field[1].to_lowercase()).or_default().push(places.len() as u32);
            places.push(Place {
                position: degrees(4).zip(degrees(5)),
                population: field[14].parse().ok().filter(|count| *count > 0),
                region: Some(region as u32),
                languages: std::iter::once((country % 40) as u8).collect(),
                altitude: field[16].parse().ok(),
                coast: Some((places.len() % 400) as u16),
                name: Some(places.len() as u32),
                ..Place::of(country as u16)
            });
        }
        let country = |at: usize| Country {
            sub_region: (at % 22) as u8,
            continent: (at % 6) as u8,
            south: !at.is_multiple_of(3),
        };
        Self { countries: (0..countries.len()).map(country).collect(), places, by_name }
    }

    /// The relations whose two places stand in the sample: of those that bear the name, the one within half a degree.
    fn relations(&self, folder: &Path) -> Vec<Pair> {
        let text = std::fs::read_to_string(folder.join("relations-by-name.tsv")).expect("the relations are there");
        let place = |name: &str, latitude: &str, longitude: &str| {
            let (latitude, longitude): (f32, f32) = (latitude.parse().ok()?, longitude.parse().ok()?);
            self.by_name.get(&name.to_lowercase())?.iter().copied().find(|at| {
                let (up, right) = self.places[*at as usize].position.unwrap_or_default();
                (up - latitude).abs() < 0.5 && (right - longitude).abs() < 0.5
            })
        };
        let pair = |line: &str| {
            let field: Vec<&str> = line.split('\t').collect();
            Some((place(field[0], field[2], field[3])?, place(field[5], field[6], field[7])?))
        };
        text.lines().skip(1).filter_map(pair).collect()
    }
}

/// The first file of an archive.
fn unzipped(path: &Path) -> String {
    let zip = std::fs::read(path).expect("the archive is there");
    let short = |at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]]));
    let mut text = String::new();
    let data = &zip[30 + short(26) + short(28)..];
    flate2::read::DeflateDecoder::new(data).read_to_string(&mut text).expect("the archive holds a text");
    text
}
