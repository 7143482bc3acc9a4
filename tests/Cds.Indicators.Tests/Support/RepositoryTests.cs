namespace Cds.Indicators.Tests.Support;

public sealed class RepositoryTests
{
    [Fact]
    public void The_root_holds_the_solution() => Assert.True(File.Exists(Repository.File("Cds.Indicators.sln")));

    [Fact]
    public void A_missing_shared_folder_is_a_reason_to_skip()
    {
        Assert.Null(SharedFactAttribute.Missing(Repository.Root));
        Assert.Equal("The shared vectors are not there: no folder '/nowhere'.", SharedFactAttribute.Missing("/nowhere"));
    }

    [Fact]
    public void A_shared_test_is_skipped_only_where_the_folder_is_absent()
    {
        Assert.Equal(Repository.HasShared, new SharedFactAttribute().Skip is null);
        Assert.Equal(Repository.HasShared, new SharedTheoryAttribute().Skip is null);
    }

    [SharedFact]
    public void The_shared_vectors_are_read_from_beside_the_repository() =>
        Assert.True(File.Exists(Repository.Shared("vectors/egdi_2003_2018.csv")));
}
