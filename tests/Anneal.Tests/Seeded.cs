using System.Globalization;
using Xunit.Sdk;

namespace Anneal.Tests;

/// <summary>A test with random input: where it fails, the message says the seed, and how to run that seed again.</summary>
internal static class Seeded
{
    private const string Variable = "ANNEAL_SEED";

    private static readonly int? Asked = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } asked
        ? int.Parse(asked, CultureInfo.InvariantCulture)
        : null;

    /// <summary>Runs a test with the random numbers of a seed, or of the one that the environment asks for.</summary>
    public static void Try(int seed, Action<Random> test) =>
        TryAsync(seed, random =>
            {
                test(random);
                return Task.CompletedTask;
            })
            .GetAwaiter()
            .GetResult();

    /// <inheritdoc cref="Try"/>
    public static async Task TryAsync(int seed, Func<Random, Task> test)
    {
        var used = Asked ?? seed;
        try
        {
            await test(new Random(used));
        }
        catch (Exception wrong)
        {
            throw new XunitException($"random seed {used} ({Variable}={used} runs it again): {wrong.Message}", wrong);
        }
    }
}
