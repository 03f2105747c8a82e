using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Contract.SignOff;

namespace Gangway.Contract;

/// <summary>The commits of a range as a sign-off check wants them.</summary>
/// <param name="Commits">Newest first.</param>
/// <param name="Base">What stands before the two dots; null where the whole history was asked for.</param>
/// <param name="Canonical">The mailmap of the newest commit.</param>
internal sealed record CommitRange(IReadOnlyList<SignedCommit> Commits, string? Base, Func<Signer, Signer> Canonical, ImmutableArray<Issue> Issues);
