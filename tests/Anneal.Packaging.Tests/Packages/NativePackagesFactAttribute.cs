namespace Anneal.Packaging.Tests.Packages;

/// <summary>
/// A test of the native tool's packages, which take minutes to make: skipped where <c>ANNEAL_NATIVE_PACKAGES</c> does
/// not name the folder that <c>dotnet pack src/Anneal.Cli -c Release -o FOLDER</c> put them in.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativePackagesFactAttribute : FactAttribute
{
    /// <summary>The folder; null where none is named.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("ANNEAL_NATIVE_PACKAGES");

    public NativePackagesFactAttribute()
    {
        if (string.IsNullOrEmpty(Folder))
            Skip =
                "ANNEAL_NATIVE_PACKAGES does not name a folder that 'dotnet pack src/Anneal.Cli -c Release -o FOLDER' "
                + "put the native tool's packages in.";
    }
}
