using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Index;
using Gangway.Kernels.Licenses.Texts;

// Gangway.LicenseIndexer SPDX-FULL-JSON RULES-FOLDER INDEX
// Written beside its place and moved there, so that a build that was stopped leaves no half of an index.
if (args is not [var list, var rules, var index])
{
    Console.Error.WriteLine("usage: Gangway.LicenseIndexer SPDX-FULL-JSON RULES-FOLDER INDEX");
    return 2;
}

string Rules(string name) => File.ReadAllText(Path.Combine(rules, name));

var bytes = LicenseIndexWriter.Write(LicenseTexts.Parse(File.ReadAllBytes(list)), Rules("names.txt"), Rules("addresses.txt"), Rules("exceptions.txt"));
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(index))!);
var unfinished = $"{index}.{Environment.ProcessId}";
File.WriteAllBytes(unfinished, bytes);
File.Move(unfinished, index, overwrite: true);
return 0;
