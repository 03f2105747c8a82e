using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Index;

// Rows of a compiled index: 32-bit numbers, in the byte order of the machine. Strings are numbers of the string table, -1 for none.

/// <param name="Start">First byte in <see cref="IndexSection.Texts"/>.</param>
/// <param name="IsOsiApproved">0 or 1.</param>
internal readonly record struct ListedRow(int Id, int Name, int Start, int Length, int IsOsiApproved);

/// <param name="Id">What is reported.</param>
/// <param name="First">First word in <see cref="IndexSection.Words"/>.</param>
/// <param name="Required">Words that a copy must have.</param>
/// <param name="RequiredRuns">Kept runs that a copy must have.</param>
/// <param name="Place">See <see cref="ReferenceSource"/>, as the next two.</param>
/// <param name="Flags">1: <see cref="ReferenceText.QuotesTag"/>, 2: <see cref="ReferenceText.HasQuietEnd"/>.</param>
internal readonly record struct ReferenceRow(int Id, int First, int Count, int Required, int RequiredRuns, int Place, int Start, int Length, int Flags)
{
    public bool QuotesTag => (Flags & 1) != 0;

    public bool HasQuietEnd => (Flags & 2) != 0;
}

/// <summary>From a node of the tree of names by a word to another node; 0 stands for a free slot, because nothing leads to the root.</summary>
internal readonly record struct NameStep(int Node, uint Word, int Next);

/// <param name="Family">Number of a <see cref="FamilyRow"/>, or -1.</param>
/// <param name="Flags">1: <see cref="NamedLicense.IsWeak"/>, 2: <see cref="NamedLicense.IsId"/>.</param>
internal readonly record struct NameRow(int Family, int Expression, int Flags);

/// <param name="First">First of its <see cref="VersionRow"/>s.</param>
internal readonly record struct FamilyRow(int Name, int Any, int IsGnu, int First, int Count);

internal readonly record struct VersionRow(uint Version, int Id);

/// <param name="Gram">Hash of its words (<see cref="GramIndex"/>).</param>
/// <param name="First">First of its <see cref="IndexSection.RunPlaces"/>; those of the next row end them.</param>
/// <param name="Sample">First of its <see cref="SampleRow"/>s; those of the next row end them.</param>
internal readonly record struct RunRow(uint Gram, int First, int Sample);

/// <summary>A run by which a reference is known (<see cref="RunSamples"/>).</summary>
/// <param name="Number">Which of the samples of the reference, from 0.</param>
/// <param name="Count">How many it has.</param>
internal readonly record struct SampleRow(int Reference, int Place, int Number, int Count);

/// <summary>Runs that a larger reference has in common with this one (<see cref="LargerReferences"/>).</summary>
/// <param name="Reference">The larger one.</param>
/// <param name="Shift">How much later they stand in this one than in the larger.</param>
/// <param name="Count">How many.</param>
/// <param name="First">Where in this one the first of them stands.</param>
/// <param name="Last">And the last.</param>
internal readonly record struct LargerRow(int Reference, int Shift, int Count, int First, int Last);
