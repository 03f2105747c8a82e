using Gangway.Office;

namespace Gangway.Community;

internal sealed partial record GitRepository
{
    private static readonly string[] StandIns =
        ["refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];

    /// <summary>
    /// Where its main branch begins. HEAD often names a branch that does not exist, as after <c>git clone</c> of a bundle whose branch
    /// is main while HEAD says master; then a branch stands in, and an issue says which. Null where only commit dates could tell.
    /// </summary>
    public GitStart? MainBranch()
    {
        if (!IsReadable)
        {
            return new([], null, "nothing: the repository could not be read", []);
        }

        if (DetachedHead is { } commit)
        {
            return new([commit], null, "everything reachable from HEAD, which is detached", []);
        }

        if (Head is { } head && References.TryGetValue(head, out var tip))
        {
            return From(head, tip, []);
        }

        if (References.IsEmpty)
        {
            return new([], null, "no commit: the repository has no branch or tag", [new(Source, "The repository has no commit yet.", Severity.Note)]);
        }

        return StandIns.FirstOrDefault(References.ContainsKey) is { } branch ? StandIn(branch) : null;
    }

    /// <summary>Reads from a branch HEAD does not name, and says so.</summary>
    public GitStart StandIn(string branch)
    {
        var wanted = Head is null ? "HEAD names no branch" : $"HEAD names {Short(Head)}, which does not exist here";
        return From(branch, References[branch], [new(Source, $"{wanted}; the history is read from {Short(branch)}.", Severity.Note,
            Path: "HEAD", HowToFix: "Check out the branch you mean, or in a bare repository run `git symbolic-ref HEAD refs/heads/BRANCH`.")]);
    }

    /// <summary>Every branch, remote-tracking branch and tag.</summary>
    public GitStart EveryReference() => new(
        [.. References.Values.Concat(DetachedHead is { } commit ? [commit] : []).Distinct()], null,
        $"everything reachable from {References.Count} branches and tags", []);

    private static GitStart From(string branch, string tip, IEnumerable<Issue> issues) =>
        new([tip], Short(branch), $"everything reachable from {Short(branch)}", [.. issues]);

    private static string Short(string reference)
    {
        var kind = Kinds.FirstOrDefault(kind => reference.StartsWith(kind, StringComparison.Ordinal)) ?? "";
        return ForeignText.Line(reference[kind.Length..]);
    }
}
