using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>What license a file of a tree stands under, by itself, by a record about it, or by the file it points to.</summary>
/// <param name="File">What was read.</param>
/// <param name="Part">Which part of the tree it belongs to.</param>
/// <param name="Expression">Null where nothing says.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Evidence">The matches it rests on: path and lines.</param>
public sealed record FileConclusion(
    FileLicenses File, TreePart Part, SpdxExpression? Expression, FileConclusionBasis Basis, ImmutableArray<Evidence> Evidence);
