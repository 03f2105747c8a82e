using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>Something about the licenses of a tree that a person should look at.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Evidence">Where.</param>
/// <param name="Stated">What the one side says, or the words that were not understood.</param>
/// <param name="Found">What the other side says; empty where there is no other side.</param>
public sealed record TreeFinding(TreeFindingKind Kind, Evidence Evidence, string Stated, string Found = "");
