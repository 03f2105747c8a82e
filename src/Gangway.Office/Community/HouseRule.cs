using System.Collections.Immutable;

namespace Gangway.Office.Community;

/// <summary>Whether a project states one house rule, and where.</summary>
/// <param name="Present">Null where the list of paths was cut off before one was found.</param>
/// <param name="Path">The file that counts; null where none was found.</param>
/// <param name="Others">Further files of the kind, in order of precedence: LICENSE-MIT beside LICENSE-APACHE, CODEOWNERS beside MAINTAINERS.</param>
public sealed record HouseRule(HouseRuleKind Kind, bool? Present, string? Path, ImmutableArray<string> Others);
