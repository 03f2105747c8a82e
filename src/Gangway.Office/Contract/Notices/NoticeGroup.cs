using System.Collections.Immutable;

namespace Gangway.Office.Contract.Notices;

/// <summary>The components under one license, or under the same licenses together.</summary>
/// <param name="Expression">What they are used under, choices made; no OR is left.</param>
/// <param name="Components">By name and version.</param>
public sealed record NoticeGroup(string Expression, ImmutableArray<NoticeComponent> Components);
