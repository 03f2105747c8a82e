using System.Collections.Immutable;
using Gangway.Office;

namespace Gangway.Community;

/// <summary>The contents of files by object id. What was asked for and is not among them is unknown: not here, no file, or too large; the issues say which.</summary>
internal sealed record GitBlobs(ImmutableDictionary<string, ReadOnlyMemory<byte>> Contents, ImmutableArray<Issue> Issues);
