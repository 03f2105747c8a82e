using System.Text.Json;

namespace Gangway.Office.Inventory.Lockfiles;

// The package references a project.assets.json names, per framework: id to "for development only" (PrivateAssets="all").
internal sealed class NuGetReferences
{
    private readonly Dictionary<string, Dictionary<string, bool>> _perFramework = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> _all = new(StringComparer.OrdinalIgnoreCase);

    public NuGetReferences(JsonElement frameworks)
    {
        foreach (var framework in frameworks.Members())
        {
            var named = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
            _perFramework[framework.Name] = named;
            foreach (var reference in framework.Value.Field("dependencies").Members())
            {
                var isDevelopment = string.Equals(reference.Value.Text("suppressParent"), "All", StringComparison.OrdinalIgnoreCase);
                named[reference.Name] = isDevelopment;
                _all[reference.Name] = isDevelopment && _all.GetValueOrDefault(reference.Name, true);
            }
        }
    }

    // Targets are called "net10.0", "net10.0/linux-x64" or ".NETCoreApp,Version=v10.0"; frameworks "net10.0". Where the name does
    // not tell which framework a target belongs to, any framework's references count: one direct too many hides nothing.
    public IReadOnlyDictionary<string, bool> Of(string target) => _perFramework.GetValueOrDefault(target.Split('/')[0], _all);
}
