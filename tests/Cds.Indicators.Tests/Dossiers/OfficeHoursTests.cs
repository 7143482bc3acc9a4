using Cds.Indicators.Dossiers;
using Cds.Indicators.Provenance;
using NodaTime;
using static Cds.Indicators.Tests.Dossiers.Moments;

namespace Cds.Indicators.Tests.Dossiers;

public sealed class OfficeHoursTests
{
    private static OfficeInterval Between(int from, int to) => new(new LocalTime(from, 0), new LocalTime(to, 0));

    [Fact]
    public void The_example_is_eight_hours_and_marked_as_remembered()
    {
        OfficeHours hours = OfficeHours.Example();
        Assert.Equal(Duration.FromHours(8), hours.Total);
        Assert.Equal((new LocalTime(8, 0), new LocalTime(17, 0)), (hours.Opening, hours.Close));
        Assert.Equal(Confidence.Remembered, hours.Basis.Confidence);
        Assert.Equal("08:00:00-12:00:00, 13:00:00-17:00:00", hours.ToString());
    }

    [Fact]
    public void Stretches_may_touch_and_be_of_any_number()
    {
        OfficeHours hours = OfficeHours.Of(Basis, Between(7, 9), Between(9, 11), new OfficeInterval(new LocalTime(13, 30), new LocalTime(17, 0)));
        Assert.Equal(Duration.FromMinutes(450), hours.Total);
        Assert.Equal(3, hours.Intervals.Length);
    }

    [Fact]
    public void Hours_that_cannot_be_are_refused()
    {
        Assert.Equal("Office hours have at least one stretch of time: give the morning and the afternoon. (Parameter 'intervals')", Refusal());
        Assert.Equal("'12:00:00-08:00:00' is no stretch of office time: it closes after it opens. Correct the hours. (Parameter 'intervals')", Refusal(Between(12, 8)));
        Assert.Equal("'08:00:00-08:00:00' is no stretch of office time: it closes after it opens. Correct the hours. (Parameter 'intervals')", Refusal(Between(8, 8)));
        Assert.Equal("'00:00:00-00:00:00' is no stretch of office time: it closes after it opens. Correct the hours. (Parameter 'intervals')", Refusal(default(OfficeInterval)));
        Assert.Equal(
            "'11:00:00-15:00:00' is no later stretch than '08:00:00-12:00:00': stretches follow each other. Put them in order, or make them one. (Parameter 'intervals')",
            Refusal(Between(8, 12), Between(11, 15)));
        Assert.Throws<ArgumentNullException>(static () => OfficeHours.Of(null!, Between(8, 12)));
    }

    private static string Refusal(params OfficeInterval[] intervals) => Assert.Throws<ArgumentException>(() => OfficeHours.Of(Basis, intervals)).Message;
}
