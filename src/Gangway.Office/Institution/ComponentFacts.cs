using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution;

/// <summary>What is known of single components, for the conditions of norms.</summary>
public sealed class ComponentFacts(Taking taking)
{
    private readonly ImmutableDictionary<string, bool> notices = taking.NoticeFiles();
    private readonly ImmutableDictionary<string, string> registry = taking.FromRegistry();

    /// <summary>
    /// has-notice-file where an installed copy was looked at; modified = no where the build takes the package from a registry and an
    /// installed copy was there to look at. Everything else stays unknown.
    /// </summary>
    public ImmutableSortedDictionary<string, Context.Known> Of(string key)
    {
        var context = Context.Empty;
        if (notices.TryGetValue(key, out var hasNotice))
        {
            context = context.With("has-notice-file", hasNotice ? "yes" : "no", "the installed package");
        }

        if (registry.TryGetValue(key, out var lockfile))
        {
            context = context.With("modified", "no", $"installed from the registry as {lockfile} says");
        }

        return context.Facts;
    }
}
