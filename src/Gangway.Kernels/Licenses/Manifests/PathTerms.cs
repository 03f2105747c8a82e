using System.Collections.Immutable;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>What a record of a tree (REUSE.toml, DEP-5) says of the files that match its patterns.</summary>
/// <param name="Paths">Patterns in the dialect of the record; empty where it speaks of the whole package.</param>
/// <param name="Precedence">How it stands to what a file says itself.</param>
/// <param name="License">As written; several of one annotation joined by AND, as REUSE has it. Empty where none is given.</param>
/// <param name="Expression">SPDX expression; null where the name is one the record itself or nobody defines.</param>
/// <param name="Copyrights">Line by line, as written.</param>
/// <param name="Line">Where it begins, from 1.</param>
public sealed record PathTerms(
    ImmutableArray<string> Paths,
    PathTermsPrecedence Precedence,
    string License,
    string? Expression,
    ImmutableArray<string> Copyrights,
    int Line);
