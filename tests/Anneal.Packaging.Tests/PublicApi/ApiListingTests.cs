namespace Anneal.Packaging.Tests.PublicApi;

/// <summary>
/// The listings in <c>docs/api</c> are what the libraries show. <c>ANNEAL_UPDATE_DOCS=1 dotnet test …</c> writes them
/// anew.
/// </summary>
public sealed class ApiListingTests
{
    private static readonly bool Updates = Environment.GetEnvironmentVariable("ANNEAL_UPDATE_DOCS") == "1";

    [
        Theory,
        InlineData("Anneal", "Anneal.Core"),
        InlineData("Anneal.CSharp", "Anneal.CSharp"),
        InlineData("Anneal.Interop", "Anneal.Interop"),
        InlineData("Anneal.Reporting", "Anneal.Reporting"),
        InlineData("Anneal.Studies", "Anneal.Studies"),
        InlineData("Anneal.TorchSharp", "Anneal.TorchSharp"),
        InlineData("Anneal.Training", "Anneal.Training"),
        InlineData("Anneal.Tuning", "Anneal.Tuning")
    ]
    public void What_users_of_a_library_see_is_what_the_repository_lists(string library, string assembly)
    {
        var file = Path.Combine(Repository.Root, "docs", "api", $"{library}.txt");
        var listing = ApiListing.Of(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        if (Updates)
            File.WriteAllText(file, listing);
        else
            Assert.Equal(File.ReadAllText(file), listing);
    }

    [Fact]
    public void Shows_modifiers_defaults_nullability_and_names()
    {
        const string Expected = """
            abstract record Anneal.Packaging.Tests.PublicApi.ListedRecord<T> : IDisposable where T : class
                protected ListedRecord(string name, params IReadOnlyList<T?> values)
                abstract void Dispose()
                required string? Label { get; init; }
                const int Most = 3
                string Name { get; }
                virtual bool TryRead(string? text, out long step, double rate = 0.1, (int First, int Last)? range = null)

            """;
        Assert.Contains(Expected, ApiListing.Of(typeof(ListedRecord<>).Assembly.Location), StringComparison.Ordinal);
    }
}
