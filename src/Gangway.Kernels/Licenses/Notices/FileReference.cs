namespace Gangway.Kernels.Licenses.Notices;

/// <summary>A pointer to the file that holds the terms: "see the LICENSE file for details".</summary>
/// <param name="Name">The file as named, for example <c>LICENSE.txt</c> or <c>../COPYING</c>: foreign text, not a safe path.</param>
/// <param name="Line">Line of the pointer, from 1.</param>
public readonly record struct FileReference(string Name, int Line);
