namespace Gangway.Office.Inventory.Lockfiles.Languages;

// A Conan reference: name/version[@user/channel][#recipe revision][:package id[#package revision]][%time]. A range stands in brackets.
internal sealed record ConanReference(string Name, string? Version, string? Constraint, string? User, string? Channel)
{
    public static ConanReference? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var isRange = slash > 0 && slash + 1 < text.Length && text[slash + 1] == '[';
        var close = isRange ? text.IndexOf(']', slash) : slash;
        if (slash <= 0 || close < 0)
        {
            return null;
        }

        var end = text.AsSpan(close).IndexOfAny("#:%");
        var plain = (end < 0 ? text : text[..(close + end)]).Trim();
        var at = plain.IndexOf('@', close);
        var name = plain[..slash].Trim();
        var version = (at < 0 ? plain[(slash + 1)..] : plain[(slash + 1)..at]).Trim();
        var owner = at < 0 ? [] : plain[(at + 1)..].Split('/');
        if (!LockfileNames.IsPlain(name) || name.Contains('@', StringComparison.Ordinal) || LockfileNames.Version(version) is null || (!isRange && !LockfileNames.IsPlain(version)))
        {
            return null;
        }

        return new ConanReference(name, isRange ? null : version, isRange ? version : null, Part(owner, 0), Part(owner, 1));
    }

    /// <summary>The user is the purl's namespace and the channel goes with it; recipe revisions do not make another package.</summary>
    public Component ToComponent(string id, DependencyScope scope, Directness directness, Evidence evidence) => new()
    {
        Id = id,
        Group = User,
        Name = Name,
        Version = Version,
        Constraint = Constraint,
        Purl = LockfilePurl.Of("conan", User, Name, Version, ("channel", Channel)),
        Scope = scope,
        Directness = directness,
        Evidence = evidence,
    };

    // Conan 1 writes "_/_" where there is neither.
    private static string? Part(string[] owner, int place) =>
        place < owner.Length && owner[place] != "_" && LockfileNames.IsPlain(owner[place]) ? owner[place] : null;
}
