using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gangway.Office;
using Gangway.Office.Inventory;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary>Snapshots of products: what a document listed, when it was imported, and the components by identity.</summary>
internal static class BomTable
{
    /// <summary>A stored snapshot.</summary>
    public sealed record Snapshot(
        long Id, string Product, string Release, string Digest, string Format, string Source, string? SerialNumber, string? DocumentTime,
        string ImportedAt, string? SubjectRef, long Components, long Dependencies, bool IsOlderThanNewest);

    /// <summary>What is known of a document before its components are read in.</summary>
    public sealed record Header(string Product, string Release, string Digest, string Format, string Source, string? SerialNumber, string? DocumentTime);

    private const string Columns = """
        s.id as Id, p.name as Product, s.release_name as "Release", s.digest as Digest, s.format as Format, s.source as Source, s.serial_number as SerialNumber,
        s.document_time as DocumentTime, s.imported_at as ImportedAt, s.subject_ref as SubjectRef, s.component_count as Components,
        s.dependency_count as Dependencies, s.is_older_than_newest as IsOlder
        """;

    /// <summary>Snapshots of a product (all: null) and release (all: null), newest import first.</summary>
    public static async Task<ImmutableArray<Snapshot>> Snapshots(DbConnection connection, string? product, string? release, CancellationToken stop) =>
        [.. (await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            select {Columns} from snapshot s join product p on p.id = s.product_id
            where (cast(@product as text) is null or p.name = @product) and (cast(@release as text) is null or s.release_name = @release)
            order by s.imported_at desc, s.id desc
            """, new { product, release }, cancellationToken: stop))).Select(row => row.ToSnapshot())];

    /// <summary>The newest snapshot of every product and release that lists a component of this purl (its version aside) or name.</summary>
    public static async Task<ImmutableArray<Snapshot>> Listing(DbConnection connection, string wanted, CancellationToken stop)
    {
        var versionless = PackageUrl.TryRepair(wanted, out var purl, out _) ? purl.WithoutVersion().ToString() : null;
        var name = wanted[(wanted.LastIndexOfAny(['/', ':']) + 1)..];
        var listing = (await connection.QueryAsync<long>(new CommandDefinition(
            """
            select distinct l.snapshot_id from listing l join component c on c.id = l.component_id
            where (cast(@versionless as text) is not null and c.versionless = @versionless) or (cast(@versionless as text) is null and c.name = @name)
            """, new { versionless, name }, cancellationToken: stop))).ToHashSet();
        return [.. (await Snapshots(connection, null, null, stop))
            .Where(snapshot => !snapshot.IsOlderThanNewest)
            .DistinctBy(snapshot => (snapshot.Product, snapshot.Release))
            .Where(snapshot => listing.Contains(snapshot.Id))];
    }

    /// <summary>Stores a document as a snapshot; the caller holds the transaction.</summary>
    /// <param name="connection">The one the components are staged on.</param>
    /// <param name="header">What is known of the document.</param>
    /// <param name="bom">The document; its components are those that are staged.</param>
    /// <param name="staging">The components.</param>
    /// <param name="isOlder">True where a later document of the release is kept already.</param>
    /// <param name="now">When it is imported.</param>
    /// <param name="stop">Ends it; the transaction takes all back.</param>
    /// <returns>How many of its components the store had not seen before.</returns>
    public static async Task<long> Add(
        DbConnection connection, Header header, Bom bom, BomStaging staging, bool isOlder, DateTimeOffset now, CancellationToken stop)
    {
        var product = await ProductId(connection, header.Product, stop);
        var snapshot = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into snapshot (product_id, release_name, digest, format, source, serial_number, document_time, imported_at, subject_ref,
                                  component_count, dependency_count, is_older_than_newest)
            values (@product, @release, @digest, @format, @source, @serial, @time, @now, @subject, @components, 0, @older) returning id
            """,
            new
            {
                product, release = header.Release, digest = header.Digest, format = header.Format, source = header.Source, serial = header.SerialNumber,
                time = header.DocumentTime, now = Store.Time(now), subject = bom.Subject?.Id, components = (long)staging.Count, older = isOlder ? 1L : 0L,
            }, cancellationToken: stop));
        var added = await staging.List(snapshot, stop);
        var dependencies = await staging.AddDependencies(snapshot, bom.Subject?.Id, bom.Dependencies, stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "update snapshot set dependency_count = @dependencies where id = @snapshot", new { dependencies, snapshot }, cancellationToken: stop));
        return added;
    }

    /// <summary>A snapshot's components and edges, as far as the store keeps them.</summary>
    public static async Task<Bom> Read(DbConnection connection, Snapshot snapshot, CancellationToken stop)
    {
        var components = ImmutableArray.CreateBuilder<Component>((int)snapshot.Components);
        var rows = await connection.QueryAsync<Listed>(new CommandDefinition(
            """
            select l.local_id as LocalId, c.purl as Purl, c.package_group as PackageGroup, c.name as Name, c.version as Version, c.version_range as VersionRange, c.type as Type,
                   k.claims as Claims, l.directness as Directness, l.scope as Scope, l.source_repository as SourceRepository
            from listing l join component c on c.id = l.component_id left join license_claims k on k.id = l.license_claims_id
            where l.snapshot_id = @id order by l.position
            """, new { id = snapshot.Id }, cancellationToken: stop));
        components.AddRange(rows.Select(row => row.ToComponent(snapshot.Source)));
        var ids = components.Select(component => component.Id).ToImmutableArray();
        var edges = await connection.QueryAsync<(long From, long To)>(new CommandDefinition(
            "select from_position, to_position from dependency where snapshot_id = @id order by from_position, to_position",
            new { id = snapshot.Id }, cancellationToken: stop));
        return new Bom
        {
            Format = snapshot.Format,
            IsSbom = true,
            Subject = Subject(snapshot),
            Components = components.ToImmutable(),
            Dependencies = [.. edges.Select(edge => new Dependency(edge.From < 0 ? snapshot.SubjectRef ?? snapshot.Product : ids[(int)edge.From], ids[(int)edge.To]))],
            Evidence = new Evidence(snapshot.Source, null, snapshot.Digest),
        };
    }

    private static Component Subject(Snapshot snapshot) => new()
    {
        Id = snapshot.SubjectRef ?? snapshot.Product,
        Name = snapshot.Product,
        Version = snapshot.Release.Length > 0 ? snapshot.Release : null,
        Type = "application",
        Evidence = new Evidence(snapshot.Source),
    };

    private static async Task<long> ProductId(DbConnection connection, string name, CancellationToken stop)
    {
        await connection.ExecuteAsync(new CommandDefinition("insert into product (name) values (@name) on conflict (name) do nothing", new { name }, cancellationToken: stop));
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition("select id from product where name = @name", new { name }, cancellationToken: stop));
    }

    private sealed class Row
    {
        public long Id { get; init; }
        public string Product { get; init; } = "";
        public string Release { get; init; } = "";
        public string Digest { get; init; } = "";
        public string Format { get; init; } = "";
        public string Source { get; init; } = "";
        public string? SerialNumber { get; init; }
        public string? DocumentTime { get; init; }
        public string ImportedAt { get; init; } = "";
        public string? SubjectRef { get; init; }
        public long Components { get; init; }
        public long Dependencies { get; init; }
        public long IsOlder { get; init; }

        public Snapshot ToSnapshot() => new(
            Id, Product, Release, Digest, Format, Source, SerialNumber, DocumentTime, ImportedAt, SubjectRef, Components, Dependencies, IsOlder != 0);
    }

    private sealed class Listed
    {
        public string LocalId { get; init; } = "";
        public string? Purl { get; init; }
        public string? PackageGroup { get; init; }
        public string Name { get; init; } = "";
        public string? Version { get; init; }
        public string? VersionRange { get; init; }
        public string? Type { get; init; }
        public string? Claims { get; init; }
        public long Directness { get; init; }
        public long Scope { get; init; }
        public string? SourceRepository { get; init; }

        public Component ToComponent(string source)
        {
            var (declared, concluded) = ClaimsText.Parse(Claims, new Evidence(source));
            return new Component
            {
                Id = LocalId,
                Group = PackageGroup,
                Name = Name,
                Version = Version,
                Constraint = VersionRange,
                Purl = PackageUrl.TryParse(Purl, out var purl, out _) ? purl : null,
                Type = Type,
                Declared = declared,
                Concluded = concluded,
                Directness = (Directness)Directness,
                Scope = (DependencyScope)Scope,
                SourceRepository = SourceRepository,
                Evidence = new Evidence(source),
            };
        }
    }
}
