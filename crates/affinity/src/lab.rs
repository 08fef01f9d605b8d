//! Experiments (goes away).
use crate::learn::{learn, RECIPE};
use crate::rank::*;
use crate::sight::Sight;
use crate::weights::Weights;
use crate::*;
use crate::bootstrap::{compare, Found};

pub fn split(pairs: &[Pair], share: f64, seed: u64) -> (Vec<Pair>, Vec<Pair>) {
    let mut c = crate::chance::Chance::new(seed);
    pairs.iter().copied().partition(|_| c.unit() >= share)
}

pub struct Two { pub warm: Weights_, pub cold: Weights_ }
pub struct Weights_(Weights);
pub fn train(world: &World, cold: bool, seed: u64) -> Weights_ { {
    let e = |n: &str, d: f64| std::env::var(n).ok().and_then(|v| v.parse().ok()).unwrap_or(d);
    let r = crate::learn::Recipe { lessons: e("LESSONS", RECIPE.lessons as f64) as usize, rivals: e("RIVALS", RECIPE.rivals as f64) as usize, rounds: e("ROUNDS", RECIPE.rounds as f64) as usize, pace: e("PACE", RECIPE.pace as f64) as f32, restraint: e("REST", RECIPE.restraint as f64) as f32 };
    Weights_(learn(world, cold, r, seed)) } }

#[derive(Default)]
pub struct Tab { sums: [[f64; 3]; 6], n: f64, per: Vec<[f64; 6]>, cnt: Vec<f64> }
/// queries: (u, sought)
pub fn run(t: &mut Tab, world: &World, w: &Weights_, queries: &[(u32, Vec<u32>)], cold: bool) {
    let h = Harmonic::up_to(world.len() + 1);
    for (u, sought) in queries {
        let mut all = vec![w.0.scores(&Sight::new(world, *u, if cold { world.graph().of(*u).to_vec() } else { vec![] }))];
        let zero = || vec![0f32; world.len()];
        if cold {
            let mut pop = Baseline::Popularity.scores(world, *u);
            for p in world.graph().of(*u) { pop[*p as usize] -= 1.0; }
            all.extend([pop, zero(), zero(), Baseline::Gravity.scores(world, *u), zero()]);
        } else {
        all.extend(Baseline::ALL.iter().map(|b| b.scores(world, *u))); }
        let mut hits = [0.0; 6];
        for (m, s) in all.iter_mut().enumerate() {
            s[*u as usize] = f32::NAN;
            if !cold { for p in world.graph().of(*u) { s[*p as usize] = f32::NAN; } } else if std::env::var("FILTER").is_ok() { for p in world.graph().of(*u) { if !sought.contains(p) { s[*p as usize] = f32::NAN; } } }
            for r in ranks(s, sought) {
                let f = h.finding(r);
                t.sums[m][0] += f.hit; t.sums[m][1] += f.reciprocal; t.sums[m][2] += f.area;
                hits[m] += f.hit;
            }
        }
        t.per.push(hits); t.cnt.push(sought.len() as f64);
        t.n += sought.len() as f64;
    }
}
pub fn show(title: &str, t: &Tab) {
    let names = ["model", "pop", "cn", "aa", "grav", "l3"];
    println!("{title}: {} localities, {} sought", t.per.len(), t.n);
    if std::env::var("BRIEF").is_ok() {
        let f = |m: usize| t.sums[m][0] / t.n;
        println!("  {title} hits {:.4} mrr {:.4} auc {:.4} | pop {:.4} x{:.2} grav {:.4} x{:.2} aa {:.4} x{:.2}", f(0), t.sums[0][1] / t.n, t.sums[0][2] / t.n, f(1), f(0) / f(1), f(4), f(0) / f(4), f(3), f(0) / f(3));
        return;
    }
    for (m, name) in names.iter().enumerate() {
        let c = if m > 0 {
            let f: Vec<Found> = t.per.iter().zip(&t.cnt).map(|(p, s)| Found { ours: p[0], theirs: p[m], sought: *s }).collect();
            let c = compare(&f, 1);
            format!("x{:?} +{:?}", c.ratio.map(|r| [r.value, r.low, r.high].map(|x| (x * 100.).round() / 100.)), c.difference.map(|r| [r.value, r.low, r.high].map(|x| (x * 1000.).round() / 1000.)))
        } else { String::new() };
        let macro_: f64 = t.per.iter().zip(&t.cnt).map(|(p, s)| p[m] / s).sum::<f64>() / t.per.len() as f64;
        println!("  {name:6} hits {:.4} macro {macro_:.4} mrr {:.4} auc {:.4} {c}", t.sums[m][0] / t.n, t.sums[m][1] / t.n, t.sums[m][2] / t.n);
    }
}

pub fn warm_queries(world: &World, hidden: &[Pair]) -> Vec<(u32, Vec<u32>)> {
    let mut q: std::collections::BTreeMap<u32, Vec<u32>> = Default::default();
    for (a, b) in hidden { for (u, v) in [(*a, *b), (*b, *a)] { if world.graph().degree(u) > 0 { q.entry(u).or_default().push(v); } } }
    q.into_iter().collect()
}

pub fn dump(w: &Weights_) {
    for f in Feature::ALL {
        println!("{f:?}: {}", w.0.of(f).iter().map(|x| format!("{x:.2}")).collect::<Vec<_>>().join(" "));
    }
}
