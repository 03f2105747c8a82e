namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Where the references that hold a run stand in <see cref="Index.IndexSection.RunPlaces"/>.</summary>
internal readonly record struct GramPlaces(int First, int Count);
