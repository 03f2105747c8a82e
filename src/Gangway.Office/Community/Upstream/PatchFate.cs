namespace Gangway.Office.Community.Upstream;

/// <summary>What became of one patch of a fork.</summary>
/// <param name="UpstreamCommit">The first commit upstream that is the same patch; null where none is known.</param>
/// <param name="Days">From writing it to its commit upstream, for a landed patch with known times; null else.</param>
public sealed record PatchFate(Patch Patch, PatchOutcome Outcome, string? UpstreamCommit = null, int? Days = null);
