using Gangway.Benchmarks;

return args switch
{
    ["generate-cyclonedx", var count, var file] when int.TryParse(count, out var n) => CycloneDxGenerator.Write(n, file, isLean: false),
    ["generate-cyclonedx", var count, var file, "--lean"] when int.TryParse(count, out var n) => CycloneDxGenerator.Write(n, file, isLean: true),
    ["read", var file] => InventoryVerbs.Read(file),
    ["pass", var file] => InventoryVerbs.Pass(file),
    ["diff", var count] when int.TryParse(count, out var n) => InventoryVerbs.Diff(n),
    ["diff", var old, var @new] => InventoryVerbs.Diff(old, @new),
    ["purls", var count] when int.TryParse(count, out var n) => InventoryVerbs.Purls(n),
    ["policy", var count] when int.TryParse(count, out var n) => PolicyVerb.Evaluate(n),
    ["accuracy", _, ..] => AccuracyVerb.Run(args[1..]),
    ["texts", .. var texts] => TextsVerb.Run(texts),
    ["license-time", _, ..] => LicenseTimeVerb.Run(args[1..]),
    ["compile", var folder, var file] => RulesVerb.Compile(folder, file),
    ["scan-rules", var index, var folder] => RulesVerb.Scan(index, folder),
    ["rules", var index, ..] => RulesVerb.Show(index, args[2..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        generate-cyclonedx COUNT FILE [--lean]   a document of COUNT components and their graph; about 1,000 bytes a component, lean about 156
        read FILE                                reads a CycloneDX JSON document into memory
        pass FILE                                the same, component by component, keeping none
        diff COUNT                               compares two inventories of COUNT components in memory, a third of them changed
        diff OLD NEW                             reads and compares two CycloneDX JSON documents
        purls COUNT                              parses and writes COUNT purls on one core
        texts [DIR]                              how many texts of the SPDX list, bare, get exactly their id; DIR: of *.LICENSE files with front matter
        license-time PATH...                     processor time of a first reading of each file, ms/MB, the slowest of them
        policy COUNT                             holds the starter policy, and a changed one, against COUNT packages
        compile DIR INDEX                        compiles a rule pack: DIR holds rules and licenses
        rules INDEX FILE...                      shows what a compiled rule pack finds in files
        scan-rules INDEX DIR                     reads every file of a folder with a compiled rule pack alone
        accuracy DIR [--misses] [--folder NAME] [--rules INDEX]
                                                 how often the license kernel is right: DIR holds truth.jsonl and files/, or folders that do;
                                                 --misses lists what was wrong, --folder keeps paths that hold NAME
        """);
    return 64;
}
