using System.Collections.Frozen;

namespace Gangway.Office.Inventory;

/// <summary>Decides what a path is for by the names of its folders, as the build tools of the ecosystems use them.</summary>
public static class PathRoles
{
    private static readonly FrozenDictionary<string, PathRole> Folders = Roles(
        (PathRole.Fixture, "fixtures fixture __fixtures__ testdata test-data test_data test-resources examples example samples sample demo demos snapshots __snapshots__ corpus"),
        (PathRole.Test, "test tests __tests__ testing spec specs t e2e integration-tests benchmark benchmarks bench"),
        (PathRole.Documentation, "doc docs documentation man website"),
        (PathRole.Vendored, "vendor vendored third_party third-party thirdparty 3rdparty external externals deps subprojects node_modules bower_components"));

    /// <summary>.NET puts a project's tests into a project of that name with an ending.</summary>
    private static readonly string[] TestEndings = [".Tests", ".Test", ".UnitTests", ".IntegrationTests", ".FunctionalTests", ".Benchmarks", ".Specs"];

    private static readonly FrozenDictionary<string, PathRole>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Folders.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The strongest role among the folders of <paramref name="path"/> (relative, '/' between segments): a sample below "tests" is a fixture.</summary>
    public static PathRole Of(ReadOnlySpan<char> path)
    {
        var role = PathRole.Product;
        var (before, beforeThat) = (default(Range), default(Range));
        foreach (var range in path.Split('/'))
        {
            var isFileName = range.End.GetOffset(path.Length) == path.Length;
            var found = isFileName ? PathRole.Product : OfFolder(path[range]);
            role = Strength(found) > Strength(role) ? found : role;
            if (IsJavaSourceRoot(path[beforeThat], path[before], path[range]))
            {
                break; // below it folders are packages: org.example.vendor, org.example.demo
            }

            (beforeThat, before) = (before, range);
        }

        return role;
    }

    private static bool IsJavaSourceRoot(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third) =>
        first is "src" && !second.IsEmpty && third is "java" or "kotlin" or "scala" or "groovy";

    private static PathRole OfFolder(ReadOnlySpan<char> name)
    {
        if (ByName.TryGetValue(name, out var role))
        {
            return role;
        }

        foreach (var ending in TestEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return PathRole.Test;
            }
        }

        return PathRole.Product;
    }

    private static int Strength(PathRole role) => role switch
    {
        PathRole.Product => 0,
        PathRole.Documentation => 1,
        PathRole.Test => 2,
        PathRole.Vendored => 3,
        _ => 4,
    };

    private static FrozenDictionary<string, PathRole> Roles(params (PathRole Role, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Role)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
