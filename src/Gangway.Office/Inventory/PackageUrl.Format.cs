namespace Gangway.Office.Inventory;

public sealed partial record PackageUrl
{
    private string? canonical;

    public PackageUrl()
    {
    }

    /// <summary>A copy forgets the canonical text: <c>with</c> is about to change it.</summary>
    private PackageUrl(PackageUrl original)
    {
        Type = original.Type;
        Namespace = original.Namespace;
        Name = original.Name;
        Version = original.Version;
        Qualifiers = original.Qualifiers;
        Subpath = original.Subpath;
    }

    /// <summary>Two purls are the same package where their canonical texts are the same.</summary>
    public bool Equals(PackageUrl? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text, percent-encoded.</summary>
    public override string ToString() => canonical ??= Format();

    private string Format()
    {
        var text = new PooledText(stackalloc char[256]);
        text.Append("pkg:");
        text.Append(Type);
        text.Append('/');
        if (Namespace is not null)
        {
            AppendPath(ref text, Namespace);
            text.Append('/');
        }

        if (Type == "git")
        {
            AppendPath(ref text, Name);
        }
        else
        {
            PercentEncoding.Append(ref text, Name);
        }

        if (Version is not null)
        {
            text.Append('@');
            PercentEncoding.Append(ref text, Version);
        }

        AppendQualifiers(ref text);
        if (Subpath is not null)
        {
            text.Append('#');
            AppendPath(ref text, Subpath);
        }

        return text.Take();
    }

    private void AppendQualifiers(ref PooledText text)
    {
        if (Qualifiers.IsEmpty)
        {
            return;
        }

        var mark = '?';
        foreach (var (key, value) in Qualifiers)
        {
            text.Append(mark);
            text.Append(key);
            text.Append('=');
            PercentEncoding.Append(ref text, value);
            mark = '&';
        }
    }

    private static void AppendPath(ref PooledText text, ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        while (slash >= 0)
        {
            PercentEncoding.Append(ref text, path[..slash]);
            text.Append('/');
            path = path[(slash + 1)..];
            slash = path.IndexOf('/');
        }

        PercentEncoding.Append(ref text, path);
    }
}
