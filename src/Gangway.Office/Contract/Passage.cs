using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>A license's own permission to convey the work under others.</summary>
/// <param name="Licenses">SPDX ids it may pass under.</param>
/// <param name="Clause">Where the license says so.</param>
/// <param name="For">The ids of the family that have this permission; empty: all.</param>
/// <param name="CombinedOnly">True where the parts may be combined and conveyed together, but each keeps its license.</param>
public sealed record Passage(ImmutableArray<string> Licenses, string Clause, ImmutableArray<string> For, bool CombinedOnly);
