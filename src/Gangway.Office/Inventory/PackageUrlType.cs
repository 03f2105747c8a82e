namespace Gangway.Office.Inventory;

/// <summary>
/// What the definition of one purl type asks beyond the grammar: which parts fold to lower case, whether there is a
/// namespace, which qualifier there must be. Facts from the type definitions of the package-url project (MIT).
/// </summary>
internal sealed record PackageUrlType(string Name)
{
    public enum Presence
    {
        Optional,
        Required,
        Prohibited,
    }

    public Presence Namespace { get; init; }

    public bool FoldsNamespace { get; init; }

    public bool FoldsName { get; init; }

    public bool FoldsVersion { get; init; }

    public string? RequiredQualifier { get; init; }

    /// <summary>How a type writes a name that has several spellings.</summary>
    public Func<string, string>? Spells { get; init; }

    /// <summary>A rule that looks at several parts at once.</summary>
    public Func<PackageUrl, PackageUrl>? Adjusts { get; init; }

    /// <summary>What is wrong with a purl of this type; null where nothing is.</summary>
    public Func<PackageUrl, string?>? Refuses { get; init; }

    /// <summary>By <see cref="PlaceOf"/>, the next free place where that is taken: asked for every purl, also by a process that has just begun.</summary>
    private static readonly PackageUrlType?[] Known = Placed(All());

    /// <summary>The rules of a type, known or not; null where the text is no type at all.</summary>
    public static PackageUrlType? Find(ReadOnlySpan<char> type)
    {
        for (var place = PlaceOf(type); Known[place] is { } known; place = (place + 1) % Known.Length)
        {
            if (type.Equals(known.Name, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return IsType(type) ? new PackageUrlType(type.ToString().ToLowerInvariant()) : null;
    }

    private static PackageUrlType?[] Placed(IEnumerable<PackageUrlType> types)
    {
        var known = new PackageUrlType?[512];
        foreach (var type in types)
        {
            var place = PlaceOf(type.Name);
            while (known[place] is not null)
            {
                place = (place + 1) % known.Length;
            }

            known[place] = type;
        }

        return known;
    }

    /// <summary>The same for upper and lower case of ASCII letters.</summary>
    private static int PlaceOf(ReadOnlySpan<char> type)
    {
        var place = 0;
        foreach (var letter in type[..Math.Min(type.Length, 16)])
        {
            place = ((place * 31) + (letter | 0x20)) & 511;
        }

        return place;
    }

    private static bool IsType(ReadOnlySpan<char> type) =>
        type.Length > 0 && char.IsAsciiLetter(type[0]) && !type.ContainsAnyExcept(TypeCharacters);

    private static readonly System.Buffers.SearchValues<char> TypeCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    private static IEnumerable<PackageUrlType> All() =>
    [
        new("alpm") { Namespace = Presence.Required, FoldsNamespace = true, FoldsName = true },
        new("apk") { Namespace = Presence.Required, FoldsNamespace = true, FoldsName = true },
        new("bazel") { Namespace = Presence.Prohibited },
        new("bitbucket") { Namespace = Presence.Required, FoldsNamespace = true, FoldsName = true },
        new("bitnami") { Namespace = Presence.Prohibited, FoldsName = true },
        new("brew") { FoldsNamespace = true, FoldsName = true },
        new("cargo") { Namespace = Presence.Prohibited },
        new("chrome-extension") { Namespace = Presence.Prohibited, FoldsName = true, Refuses = PackageUrlTypeRules.ChromeExtension },
        new("cocoapods") { Namespace = Presence.Prohibited, Refuses = PackageUrlTypeRules.CocoaPods },
        new("composer") { Namespace = Presence.Required, FoldsNamespace = true, FoldsName = true },
        new("conan"),
        new("conda") { Namespace = Presence.Prohibited },
        new("cpan") { Adjusts = PackageUrlTypeRules.CpanAuthor, Refuses = PackageUrlTypeRules.CpanModule },
        new("cran") { Namespace = Presence.Prohibited },
        new("deb") { Namespace = Presence.Required, FoldsNamespace = true, FoldsName = true },
        new("docker"),
        new("gem") { Namespace = Presence.Prohibited },
        new("generic"),
        new("git") { Namespace = Presence.Required, Adjusts = PackageUrlTypeRules.GitHost },
        new("github") { Namespace = Presence.Required, FoldsNamespace = true, FoldsName = true },
        new("golang") { Namespace = Presence.Required, FoldsNamespace = true, FoldsName = true },
        new("hackage") { Namespace = Presence.Prohibited },
        new("hex") { FoldsNamespace = true, FoldsName = true },
        new("huggingface") { FoldsVersion = true },
        new("julia") { Namespace = Presence.Prohibited, RequiredQualifier = "uuid" },
        new("luarocks") { FoldsNamespace = true, FoldsName = true },
        new("maven") { Namespace = Presence.Required },
        new("mlflow") { Namespace = Presence.Prohibited, Adjusts = PackageUrlTypeRules.MlflowServer },
        new("npm") { FoldsNamespace = true, FoldsName = true },
        new("nuget") { Namespace = Presence.Prohibited },
        new("oci") { Namespace = Presence.Prohibited, FoldsName = true },
        new("opam") { Namespace = Presence.Prohibited },
        new("otp") { Namespace = Presence.Prohibited, FoldsName = true },
        new("pub") { Namespace = Presence.Prohibited, FoldsName = true, Spells = PackageUrlTypeRules.PubName },
        new("pypi") { Namespace = Presence.Prohibited, FoldsName = true, FoldsVersion = true, Spells = PackageUrlTypeRules.PyPiName },
        new("qpkg") { Namespace = Presence.Required, FoldsNamespace = true },
        new("rpm") { Namespace = Presence.Required, FoldsNamespace = true },
        new("swid") { RequiredQualifier = "tag_id", Refuses = PackageUrlTypeRules.SwidCreator },
        new("swift") { Namespace = Presence.Required, Refuses = PackageUrlTypeRules.SwiftOwner },
        new("vcpkg") { Namespace = Presence.Prohibited },
        new("vscode-extension") { Namespace = Presence.Required, FoldsNamespace = true, FoldsName = true, FoldsVersion = true },
        new("yocto") { FoldsNamespace = true },
    ];
}
