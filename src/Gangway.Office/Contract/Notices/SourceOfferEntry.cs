using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract.Notices;

/// <summary>A component of which source is due, or may be.</summary>
/// <param name="Due">Unknown where a fact or the license is missing.</param>
/// <param name="Files">What the bundle holds of it, by path.</param>
public sealed record SourceOfferEntry(string Title, string? Purl, string? License, Truth Due, ImmutableArray<OfferedFile> Files);
