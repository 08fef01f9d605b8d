use std::{cell::RefCell, collections::BTreeMap};

use tlog_tiles::{
    HashReader, check_tree, prove_record, prove_tree, record_hash, split_stored_hash_index, stored_hash_index,
    stored_hashes_for_record_hash, sub_tree_index, tree_hash,
};

/// A SHA-256 hash of a leaf or of a node (RFC 6962, section 2.1).
pub use tlog_tiles::Hash;

/// The stored hashes do not fit the tree they are said to belong to.
#[derive(Debug, thiserror::Error)]
#[error("the register's tree does not hold together: {0}")]
pub struct BadLog(#[from] tlog_tiles::Error);

/// Where a complete subtree's hash stands: its level (0 for leaves) and its position on that level.
pub type Spot = (u8, u64);

/// Hashes of complete subtrees, by where they stand.
#[derive(Debug, Clone, Default)]
pub struct Nodes(BTreeMap<u64, Hash>);

impl Nodes {
    /// Adds a hash.
    pub fn insert(&mut self, (level, position): Spot, hash: Hash) {
        self.0.insert(stored_hash_index(level, position), hash);
    }
}

impl FromIterator<(Spot, Hash)> for Nodes {
    fn from_iter<I: IntoIterator<Item = (Spot, Hash)>>(hashes: I) -> Self {
        let mut nodes = Self::default();
        hashes.into_iter().for_each(|(spot, hash)| nodes.insert(spot, hash));
        nodes
    }
}

impl HashReader for Nodes {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog_tiles::Error> {
        indexes.iter().map(|at| self.0.get(at).copied().ok_or(tlog_tiles::Error::IndexesNotInTree)).collect()
    }
}

/// Notes which hashes a computation asks for, so that they can be fetched before it is run in earnest.
#[derive(Default)]
struct Wanted(RefCell<Vec<u64>>);

impl HashReader for Wanted {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog_tiles::Error> {
        self.0.borrow_mut().extend(indexes);
        Ok(vec![Hash::default(); indexes.len()])
    }
}

impl Wanted {
    fn spots(self) -> Vec<Spot> {
        self.0.into_inner().into_iter().map(split_stored_hash_index).collect()
    }
}

/// The log as far as it must be known to grow: its size and the hashes of its largest complete subtrees.
#[derive(Debug, Clone)]
pub struct Tree {
    size: u64,
    nodes: Nodes,
}

impl Tree {
    /// Which hashes must be at hand to grow a log of this size.
    pub fn peaks(size: u64) -> Vec<Spot> {
        sub_tree_index(0, size, Vec::new()).into_iter().map(split_stored_hash_index).collect()
    }

    /// A log of `size` entries, given the hashes at [`Tree::peaks`].
    pub fn resume(size: u64, nodes: Nodes) -> Self {
        Self { size, nodes }
    }

    /// How many entries it holds.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The hash of the whole (RFC 6962: MTH).
    ///
    /// # Errors
    /// When a hash it needs is not at hand.
    pub fn root(&self) -> Result<Hash, BadLog> {
        Ok(tree_hash(self.size, &self.nodes)?)
    }

    /// Adds an entry; gives the hashes to store for it: its leaf and every subtree it completes.
    ///
    /// # Errors
    /// When a hash it needs is not at hand.
    pub fn append(&mut self, entry: &[u8]) -> Result<Vec<(Spot, Hash)>, BadLog> {
        let hashes = stored_hashes_for_record_hash(self.size, record_hash(entry), &self.nodes)?;
        let placed: Vec<_> = (0_u8..).zip(hashes).map(|(level, hash)| ((level, self.size >> level), hash)).collect();
        for (spot, hash) in &placed {
            self.nodes.insert(*spot, *hash);
        }
        self.size += 1;
        Ok(placed)
    }

    /// The hashes at hand.
    pub fn nodes(&self) -> &Nodes {
        &self.nodes
    }
}

/// Which hashes prove that entry `leaf` is in a log of `size` entries. None when it is not.
pub fn spots_for_inclusion(size: u64, leaf: u64) -> Vec<Spot> {
    let wanted = Wanted::default();
    // An entry beyond the log asks for nothing; the proof itself refuses it.
    let _ = prove_record(size, leaf, &wanted);
    wanted.spots()
}

/// The proof that entry `leaf` is in a log of `size` entries: sibling hashes from the leaf up (RFC 6962, 2.1.1).
///
/// # Errors
/// When the log has no such entry, or a hash is not at hand.
pub fn inclusion(size: u64, leaf: u64, nodes: &Nodes) -> Result<Vec<Hash>, BadLog> {
    Ok(prove_record(size, leaf, nodes)?)
}

/// Which hashes prove that a log of `size` entries begins with its first `before`.
pub fn spots_for_extension(before: u64, size: u64) -> Vec<Spot> {
    let wanted = Wanted::default();
    // A log that shrank asks for nothing; the proof itself refuses it.
    let _ = prove_tree(size, before, &wanted);
    wanted.spots()
}

/// Checks that the log of `size` entries and hash `root` begins with the log of `before.0` entries and hash `before.1`
/// (RFC 6962, 2.1.2). Every log extends the empty one.
///
/// # Errors
/// When it does not, or a hash is not at hand.
pub fn extends(before: (u64, Hash), size: u64, root: Hash, nodes: &Nodes) -> Result<(), BadLog> {
    if before.0 == 0 {
        return Ok(());
    }
    let proof = prove_tree(size, before.0, nodes)?;
    Ok(check_tree(&proof, size, root, before.0, before.1)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn grown(entries: u64) -> (Tree, Vec<Hash>) {
        let mut tree = Tree::resume(0, Nodes::default());
        let mut roots = vec![tree.root().unwrap()];
        for n in 0..entries {
            tree.append(format!("entry {n}").as_bytes()).unwrap();
            roots.push(tree.root().unwrap());
        }
        (tree, roots)
    }

    /// Leaves and roots of the test vectors that Certificate Transparency's implementations share (RFC 6962).
    #[test]
    fn roots_are_those_that_other_logs_compute() {
        let leaves: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        let mut tree = Tree::resume(0, Nodes::default());
        for (leaf, root) in leaves.iter().zip(roots) {
            tree.append(leaf).unwrap();
            let hex: String = tree.root().unwrap().0.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(hex, root);
        }
    }

    #[test]
    fn a_log_resumed_from_its_peaks_grows_as_if_never_stopped() {
        let (whole, _) = grown(100);
        for stop in 0..100 {
            let (before, _) = grown(stop);
            let peaks = Tree::peaks(stop).into_iter();
            let peaks: Nodes = peaks.map(|(l, n)| ((l, n), before.nodes.0[&stored_hash_index(l, n)])).collect();
            let mut resumed = Tree::resume(stop, peaks);
            (stop..100).for_each(|n| drop(resumed.append(format!("entry {n}").as_bytes()).unwrap()));
            assert_eq!(resumed.root().unwrap(), whole.root().unwrap());
        }
    }

    #[test]
    fn a_log_that_was_rewritten_does_not_extend_the_former() {
        let (tree, roots) = grown(9);
        let size = tree.size();
        let root = tree.root().unwrap();
        assert!(extends((5, roots[5]), size, root, tree.nodes()).is_ok());
        assert!(extends((5, roots[4]), size, root, tree.nodes()).is_err());
        assert!(extends((10, root), size, root, tree.nodes()).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn every_entry_of_every_log_is_proven_with_the_hashes_it_asks_for(size in 1_u64..300) {
            let (tree, roots) = grown(size);
            for leaf in 0..size {
                let spots = spots_for_inclusion(size, leaf);
                prop_assert!(spots.len() <= 64);
                let only: Nodes = spots.into_iter()
                    .map(|(l, n)| ((l, n), tree.nodes.0[&stored_hash_index(l, n)])).collect();
                let path = inclusion(size, leaf, &only).unwrap();
                let entry = record_hash(format!("entry {leaf}").as_bytes());
                prop_assert!(tlog_tiles::check_record(&path, size, roots[size as usize], leaf, entry).is_ok());
                let other = record_hash(b"another entry");
                prop_assert!(tlog_tiles::check_record(&path, size, roots[size as usize], leaf, other).is_err());
            }
            for before in 1..=size {
                let only: Nodes = spots_for_extension(before, size).into_iter()
                    .map(|(l, n)| ((l, n), tree.nodes.0[&stored_hash_index(l, n)])).collect();
                prop_assert!(extends((before, roots[before as usize]), size, roots[size as usize], &only).is_ok());
            }
        }
    }
}
