namespace Gangway.Office.Inventory.Lockfiles;

// A need is "name" where one package has that name, "name version" where several do, "name version (source)" where that is not enough.
internal sealed class CargoLockGraph
{
    private readonly List<CargoLockPackage> _packages;
    private readonly Dictionary<string, CargoLockPackage> _byNeed = new(StringComparer.Ordinal);

    public CargoLockGraph(List<CargoLockPackage> packages)
    {
        _packages = packages;
        foreach (var package in packages)
        {
            _byNeed.TryAdd(package.Name, package);
            _byNeed.TryAdd($"{package.Name} {package.Version}", package);
            _byNeed.TryAdd($"{package.Name} {package.Version} ({package.Source})", package);
            _byNeed.TryAdd($"{package.Name} {package.Version} ({WithoutCommit(package.Source)})", package);
        }
    }

    public HashSet<string> NamedByMembers() =>
        _packages.Where(p => p.IsMember).SelectMany(Needed).Where(p => !p.IsMember).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<Dependency> Dependencies(string? subject, HashSet<string> direct)
    {
        var fromSubject = subject is null ? [] : _packages.Where(p => direct.Contains(p.Id)).Select(p => new Dependency(subject, p.Id));
        var others = _packages.Where(p => !p.IsMember)
            .SelectMany(from => Needed(from).Where(to => !to.IsMember).Select(to => new Dependency(from.Id, to.Id)));
        return fromSubject.Concat(others).Distinct();
    }

    private IEnumerable<CargoLockPackage> Needed(CargoLockPackage from) =>
        from.Needs.Select(need => _byNeed.GetValueOrDefault(need)).OfType<CargoLockPackage>();

    private static string? WithoutCommit(string? source) => source?.Split('#')[0];
}
