//! `bundle`: the filing, as a ZIP or a folder, where nothing refuses it, or marked PROJET.
