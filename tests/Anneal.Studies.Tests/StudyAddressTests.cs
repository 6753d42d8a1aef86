using Anneal.Studies.Databases;
using Anneal.Studies.Tests.Databases;

namespace Anneal.Studies.Tests;

public sealed class StudyAddressTests
{
    [Fact]
    public void A_password_on_the_command_line_is_refused_and_not_repeated()
    {
        var error = Assert.Throws<ArgumentException>(() => StudyAddress.Parse("postgresql://me:secret@host/db"));
        Assert.Contains("PGPASSWORD", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://")]
    [InlineData("postgres://me@host/db?password=secret")]
    [InlineData("postgres://me@host/db?sslmode=perhaps")]
    public void What_cannot_be_read_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => StudyAddress.Parse(address));

    [Fact]
    public void A_file_on_a_network_is_refused_with_the_remedy()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        var error = Assert.Throws<IOException>(() => new SqliteDatabase(path, createsFile: true, _ => true));
        Assert.Contains("postgresql://USER@HOST/DATABASE", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_file_that_is_none_of_SQLite_is_refused_and_left_alone()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, new string('x', 5000));
        var error = Assert.Throws<IOException>(() => StudyDatabase.Store(StudyAddress.Parse(path), "any"));
        Assert.Contains("cannot be used as a file of SQLite", error.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(path));
        File.Delete(path);
    }

    [Fact]
    public void A_database_of_a_later_version_is_refused()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        StudyDatabase.Store(StudyAddress.Parse(path), "any").Dispose();
        SqliteFile.Execute(path, "INSERT INTO anneal_version VALUES (99)");
        var error = Assert.Throws<InvalidDataException>(() => StudyDatabase.Store(StudyAddress.Parse(path), "any"));
        Assert.Contains("later version", error.Message, StringComparison.Ordinal);
        File.Delete(path);
    }
}
