namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Where the references that hold a run stand in <see cref="Index.IndexSection.RunPlaces"/>, and those that are known by it in <see cref="Index.IndexSection.Samples"/>.</summary>
internal readonly record struct GramPlaces(int First, int Count, int Sample, int Samples);
