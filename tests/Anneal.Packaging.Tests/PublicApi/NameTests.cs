using System.Reflection;

namespace Anneal.Packaging.Tests.PublicApi;

/// <summary>A program may use all packages at once, so a name means one type.</summary>
public sealed class NameTests
{
    private static readonly string[] Assemblies =
    [
        "Anneal.Core",
        "Anneal.CSharp",
        "Anneal.Interop",
        "Anneal.Reporting",
        "Anneal.Studies",
        "Anneal.TorchSharp",
        "Anneal.Training",
        "Anneal.Tuning",
        "anneal",
    ];

    [Fact] // A type with type parameters may stand beside its plain companion, as ValueList<T> beside ValueList.
    public void No_two_public_types_have_one_name()
    {
        var types = Assemblies.SelectMany(name => Assembly.Load(name).GetExportedTypes()).ToArray();
        Assert.True(types.Length > 200, $"only {types.Length} types were looked at");
        Assert.Empty(
            types
                .GroupBy(type => type.Name.Split('`')[0])
                .Where(named => named.DistinctBy(type => (type.Assembly, type.Namespace)).Count() > 1)
                .Select(named => string.Join(" and ", named.Select(type => type.FullName)))
        );
    }
}
