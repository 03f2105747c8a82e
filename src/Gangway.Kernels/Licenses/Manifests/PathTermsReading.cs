using System.Collections.Immutable;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Licenses.Manifests;

/// <summary>A record of the terms of a tree. Of several entries that match a path, the last one holds.</summary>
/// <param name="Terms">In the order of the record.</param>
/// <param name="NotUnderstood">Entries that break the format's rules and were left out: no pattern, an unknown precedence.</param>
public sealed record PathTermsReading(ImmutableArray<PathTerms> Terms, ImmutableArray<LineRange> NotUnderstood);
