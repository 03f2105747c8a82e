using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Lockfiles.Java;

namespace Gangway.Inventory;

// Where each package manager puts a package.
internal sealed partial class PackageFolderSource
{
    // https://learn.microsoft.com/nuget/consume-packages/managing-the-global-packages-folder
    private InstalledPackage? FindNuGet(Component component)
    {
        var (id, version) = (component.Name.ToLowerInvariant(), PlainVersion(component.Version)?.ToLowerInvariant());
        return version is null
            ? null
            : _nuGet.Select(root => Confirmed(component, root, $"{id}/{version}", $"{id}.nuspec", NuspecReader.Read)).FirstOrDefault(p => p is not null);
    }

    // Go modules have no manifest that declares a license; the folder's name says path and version exactly.
    private InstalledPackage? FindGo(Component component)
    {
        var path = component.Group is null ? component.Name : $"{component.Group}/{component.Name}";
        return _go is not null && component.Version is { } version
            && _go.Find($"{GoEscaped(path)}@{GoEscaped(version)}") is { } folder && Directory.Exists(folder)
                ? Package(component, _go, folder, null)
                : null;
    }

    // https://go.dev/ref/mod#module-cache: capitals are written as ! and the small letter, for file systems without case.
    private static string GoEscaped(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var letter in path)
        {
            _ = char.IsAsciiLetterUpper(letter) ? escaped.Append('!').Append(char.ToLowerInvariant(letter)) : escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private InstalledPackage? FindCargo(Component component) => _cargo
        .Select(registry => Confirmed(component, registry, $"{component.Name}-{component.Version}", "Cargo.toml", CargoManifestReader.Read))
        .FirstOrDefault(p => p is not null);

    private static IEnumerable<FolderBoundary> CargoRegistries(string? folder) => folder is not null && Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(f => FolderBoundary.Of("cargo-registry", f)).OfType<FolderBoundary>()
        : [];

    private InstalledPackage? FindMaven(Component component)
    {
        if (_maven is null || component.Group is null || component.Version is null)
        {
            return null;
        }

        var folder = $"{component.Group.Replace('.', '/')}/{component.Name}/{component.Version}";
        return Confirmed(component, _maven, folder, $"{component.Name}-{component.Version}.pom", MavenPomReader.Read);
    }

    private InstalledPackage? FindPython(Component component) =>
        _product is not null && _python.Value.TryGetValue(component.Purl!.Name, out var folder)
            ? Confirmed(component, _product, folder, "METADATA", PythonMetadataReader.Read)
            : null;

    // name-version.dist-info folders of a virtual environment in the product's folder, by PEP 503 name.
    private Dictionary<string, string> PythonPackages()
    {
        var packages = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] roots = [".venv", "venv"];
        foreach (var site in roots.SelectMany(SitePackages))
        {
            foreach (var info in Directory.EnumerateDirectories(site, "*.dist-info").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(info).Split('-')[0];
                packages.TryAdd(PythonName(name), _product!.RelativeOf(info));
            }
        }

        return packages;
    }

    private IEnumerable<string> SitePackages(string environment)
    {
        string[] windows = [$"{environment}/Lib/site-packages"];
        var unix = _product!.Find($"{environment}/lib") is { } lib && Directory.Exists(lib)
            ? Directory.EnumerateDirectories(lib, "python*").Order(StringComparer.Ordinal).Select(v => $"{environment}/lib/{Path.GetFileName(v)}/site-packages")
            : [];
        return windows.Concat(unix).Select(_product.Find).OfType<string>().Where(Directory.Exists).Distinct();
    }

    private static string PythonName(string name) => name.ToLowerInvariant().Replace('_', '-').Replace('.', '-');
}
