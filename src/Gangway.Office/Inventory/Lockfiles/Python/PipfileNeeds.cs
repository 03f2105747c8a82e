namespace Gangway.Office.Inventory.Lockfiles.Python;

// What a Pipfile asks for: [packages], [dev-packages] and tables of other names, which are categories of one's own.
// https://pipenv.pypa.io/en/latest/pipfile.html
internal static class PipfileNeeds
{
    private static readonly string[] NoCategories = ["source", "requires", "scripts", "pipenv"];

    public static IReadOnlyDictionary<string, DependencyScope> Of(LockfileTomlNode root)
    {
        var scopes = new Dictionary<string, DependencyScope>(StringComparer.Ordinal);
        foreach (var (category, table) in (root.Table ?? []).Where(member => member.Value.Table is not null && !NoCategories.Contains(member.Key)))
        {
            var scope = category switch
            {
                "packages" => DependencyScope.Runtime,
                "dev-packages" => DependencyScope.Development,
                _ => DependencyScope.Unknown,
            };
            foreach (var name in table.Table!.Keys.Select(LockfilePurl.PyPiName))
            {
                scopes[name] = scopes.TryGetValue(name, out var known) ? LockfileScopes.Wider(known, scope) : scope;
            }
        }

        return scopes;
    }
}
