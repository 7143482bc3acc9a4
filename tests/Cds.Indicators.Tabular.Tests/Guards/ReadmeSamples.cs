using System.Text;
using Cds.Indicators.Areas;
using Cds.Indicators.Faults;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;
using Cds.Indicators.Tabular;
using NodaTime;
using Console = Cds.Indicators.Tests.Guards.SampleConsole;

namespace Cds.Indicators.Tabular.Tests.Guards;

/// <summary>The code of the readme, compiled and run.</summary>
internal static class ReadmeSamples
{
    public static void Observations()
    {
        #region readme-observations
        AreaRegistry provinces = AreaRegistry.Vietnam();
        using MemoryStream report = new(Encoding.UTF8.GetBytes("""
            BÁO CÁO KẾT QUẢ GIẢI QUYẾT HỒ SƠ
            Mã chỉ tiêu;Cấp;Đơn vị;Quý III/2025;Quý IV/2025
            dossier.paid-online;tỉnh;Tỉnh Nghệ An;26/35;trên 90%
            """));
        ObservationSet set = ObservationTable.Read(report, Catalogue.Vietnam(), provinces);   // a file of any kind: ObservationTable.ReadFile("bao-cao.xlsx", …)
        foreach (Observation observation in set)
            Console.WriteLine($"{observation.Area.Name}, {observation.Period}: {observation.Value}");   // Tỉnh Nghệ An, 2025-Q3: 26/35
                                                                                                        // Tỉnh Nghệ An, 2025-Q4: >90%

        // SDMX-CSV keeps counts in measures of their own, figures with bounds beside them, and any set of status flags.
        using MemoryStream sdmx = new();
        SdmxCsv.WriteObservations(sdmx, set);
        sdmx.Position = 0;
        Console.WriteLine(SdmxCsv.ReadObservations(sdmx, provinces, Catalogue.Vietnam()).SequenceEqual(set));   // True
        #endregion
    }

    public static void Package()
    {
        #region readme-package
        using MemoryStream units = new(Encoding.UTF8.GetBytes("""
            code,level,kind,name,parent_code,valid_from,valid_to
            35,province,Tỉnh,Tỉnh Hà Nam,,,2025-07-01
            36,province,Tỉnh,Tỉnh Nam Định,,,2025-07-01
            37,province,Tỉnh,Tỉnh Ninh Bình,,,2025-07-01
            37,province,Tỉnh,Tỉnh Ninh Bình,,2025-07-01,
            """));
        using MemoryStream successions = new(Encoding.UTF8.GetBytes("""
            effective,predecessor_level,predecessor_code,successor_level,successor_code,extent,note
            2025-07-01,province,35,province,37,whole,
            2025-07-01,province,36,province,37,whole,
            2025-07-01,province,37,province,37,whole,Nhập toàn bộ
            """));

        AreaRegistry areas = AreaTable.Read(units, successions);   // from files: AreaTable.ReadFiles("units.csv", "succession.csv")
        Console.WriteLine(areas[AreaLevel.Province, "36", new LocalDate(2025, 6, 30)].Name);   // Tỉnh Nam Định
        Console.WriteLine(areas.Successions.Length);                                           // 3

        try
        {
            using MemoryStream misspelt = new("code,level,kind,name,parent_code,valid_from,valid_to\n35,provinz,,Tỉnh Hà Nam,,1/7/2025,\n"u8.ToArray());
            AreaTable.ReadUnits(misspelt);
        }
        catch (FaultException refused)
        {
            foreach (Fault fault in refused.Faults)
                Console.WriteLine(fault);   // units.csv, row 2, column level: 'provinz': the word is not known. Write one of country, province, district, commune, village.
                                            // units.csv, row 2, column valid_from: '1/7/2025': the text is not a day of the calendar, year-month-day. Write it as 2025-07-01.
        }
        #endregion
    }
}
