/**
 * What the boxes of consignment notes are called in German, Dutch, Italian, Polish and Portuguese, which stand above or below the same in French, English or
 * Spanish: labels as those are, never values. Bars separate them.
 */
export const TRANSLATIONS = {
  noteNumber:
    "internationaler frachtbrief|frachtbrief|CMR frachtbrief|internationale vrachtbrief|vrachtbrief|CMR vrachtbrief|lettera di vettura internazionale|lettera di vettura|międzynarodowy samochodowy list przewozowy|międzynarodowy list przewozowy|list przewozowy|declaração de expedição internacional|guia de transporte|frachtbriefnummer|vrachtbriefnummer|numero della lettera di vettura|nr listu przewozowego|numer listu przewozowego",
  orderNumber:
    "bestellnummer|bestell-nr|ihre bestellung|auftragsnummer|auftrags-nr|transportauftrag|uw order|ordernummer|opdrachtnummer|vostro ordine|vs ordine|ordine|numero ordine|numer zamówienia|zamówienie|zlecenie|encomenda|bestellnummer kunde|bestell-nr kunde|kundenbestellung|kundenauftrag|referentie afzender|referentie opdrachtgever|uw referentie|rif ordine|ordine cliente|ordine di trasporto|nr zamówienia|nr zlecenia|zlecenie transportowe|vossa encomenda|sua encomenda|encomenda do cliente|nota de encomenda|auftrag|uw ref",
  sender:
    "absender|afzender|mittente|nadawca|expedidor|remetente|verlader|ladestelle|beladestelle|laadplaats|luogo di carico|miejsce załadunku|local de carga",
  consignee:
    "empfänger|geadresseerde|ontvanger|destinatario|odbiorca|destinatário|warenempfänger|lieferanschrift|entladestelle|losplaats|luogo di scarico|miejsce rozładunku|local de descarga",
  carrier:
    "frachtführer|transportunternehmer|vervoerder|vettore|trasportatore|przewoźnik|transportador|ausführender frachtführer|unterfrachtführer|uitvoerende vervoerder|vettore effettivo|subvettore|autotrasportatore|podwykonawca|transportador efetivo|spediteur",
  plate:
    "amtliches kennzeichen|kennz zugm|kennz zugmaschine|kennzeichen zugmaschine|zugm|kennz lkw|polizeiliches kennzeichen|amtl kennzeichen|kennzeichen|kfz|lkw|zugmaschine|kenteken|kenteken trekker|targa|targa motrice|targa trattore|motrice|trattore|numer rejestracyjny|nr rejestracyjny|ciągnik|zugfahrzeug|trekker|targa veicolo|nr rej ciągnika|nr rejestracyjny ciągnika|matrícula do veículo trator|matrícula do trator|matrícula do veículo|trator",
  takenOverOn:
    "ort und tag der übernahme des gutes|ort und datum der übernahme|übernahme des gutes|übernahme|plaats en datum van inontvangstneming der goederen|plaats en datum van inontvangstneming|luogo e data della presa in carico della merce|luogo e data di presa in carico|presa in carico|miejsce i data załadowania|miejsce i data przyjęcia towaru|lugar e data de carga|verladen am|ladedatum|beladen am|plaats, land en datum van inontvangstneming|plaats en datum van laden|laaddatum|geladen op|luogo e data del carico|luogo e data di carico|data di carico|caricato il|miejsce i data przejęcia towaru|data załadunku|lugar e data do carregamento|local e data de carregamento|local e data do carregamento|lugar e data de carregamento|data de carregamento|carregado em|załadowano dnia|załadowano",
  issuedOn:
    "ausgefertigt in|ausgestellt in|opgemaakt te|compilata a|compilato a|redatta a|emesso a|wystawiono w|wystawiono|emitido em|data di emissione|data emissione|data wystawienia|data de emissão|ausgestellt am|ausstellungsdatum",
  deliveredOn:
    "gut empfangen|goederen ontvangen|merce ricevuta|przesyłkę otrzymano|towar otrzymano|mercadoria recebida|empfangen am|entladen am|lieferdatum|geliefert am|ontvangen op|geleverd op|losdatum|merce ricevuta il|ricevuto il|data di consegna|consegnato il|data dostawy|data rozładunku|mercadoria recebida em|recebido em|entregue em|data de entrega|zugestellt am|gelost op|scaricato il|otrzymano dnia",
  packages:
    "anzahl der packstücke|anzahl packstücke|anzahl|packstücke|aantal colli|numero dei colli|numero colli|colli|ilość sztuk|liczba sztuk|número de volumes|anzahl kolli|totale colli|liczba opakowań|ilość opakowań|número total de volumes",
  weight:
    "bruttogewicht in kg|bruttogewicht kg|bruttogew kg|bruttogewicht|brutogewicht in kg|brutogewicht kg|brutogewicht|peso lordo kg|peso lordo in kg|peso lordo|waga brutto w kg|waga brutto kg|waga brutto|masa brutto|peso lordo totale|bruto gewicht in kg|bruto gewicht|gewicht brutto|peso bruto total",
  reservations:
    "vorbehalte und bemerkungen der frachtführer|vorbehalte und bemerkungen des frachtführers|voorbehoud en opmerkingen van de vervoerder|voorbehoud en opmerkingen|riserve ed osservazioni del vettore|riserve e osservazioni del vettore|riserve ed osservazioni|zastrzeżenia i uwagi przewoźnika|zastrzeżenia i uwagi|reservas e observações do transportador|bemerkungen|opmerkingen|osservazioni|uwagi|observações|reservas e observações",
  signature:
    "unterschrift und stempel des empfängers|handtekening en stempel van de geadresseerde|handtekening geadresseerde|firma e timbro del destinatario|timbro e firma del destinatario|podpis i stempel odbiorcy|assinatura e carimbo do destinatário|unterschrift des empfängers|stempel und unterschrift des empfängers|handtekening ontvanger|handtekening van de geadresseerde|firma del ricevente|timbro e firma del ricevente|podpis odbiorcy|assinatura do destinatário",
  others:
    "auslieferungsort des gutes|auslieferungsort|plaats bestemd voor de aflevering der goederen|plaats van aflevering|luogo previsto per la consegna della merce|luogo di consegna|miejsce przeznaczenia|local de entrega|" +
    "beigefügte dokumente|bijgevoegde documenten|documenti allegati|załączone dokumenty|documentos anexos|kennzeichen und nummern|kennzeichen u nummern|merken en nummers|contrassegni e numeri|cechy i numery|marcas e números|" +
    "art der verpackung|wijze van verpakking|imballaggio|sposób opakowania|bezeichnung des gutes|aard der goederen|denominazione della merce|rodzaj towaru|statistiknummer|statistiknr|statistieknummer|numero statistico|numer statystyczny|umfang in m3|umfang m3|umfang|inhoud in m3|volume in m3|objętość w m3|" +
    "anweisungen des absenders|instructies afzender|istruzioni del mittente|instrukcje nadawcy|frachtzahlungsanweisungen|frankeringsvoorschrift|porto franco|postanowienia odnośnie przewoźnego|rückerstattung|remboursement|rimborso|zapłata|" +
    "nachfolgende frachtführer|opvolgende vervoerders|vettori successivi|kolejni przewoźnicy|besondere vereinbarungen|speciale overeenkomsten|convenzioni particolari|postanowienia specjalne|zu zahlen vom|te betalen door|da pagare da|do zapłacenia przez|" +
    "unterschrift und stempel des absenders|unterschrift und stempel des frachtführers|handtekening en stempel van de afzender|handtekening en stempel van de vervoerder|firma e timbro del mittente|firma e timbro del vettore|podpis i stempel nadawcy|podpis i stempel przewoźnika|" +
    "anhänger|oplegger|rimorchio|targa rimorchio|naczepa|fahrer|chauffeur|autista|kierowca|exemplar für absender|exemplar für empfänger|assinatura do expedidor|assinatura do transportador|transportadores sucessivos|instruções do expedidor|lugar de entrega|semirreboque|matrícula do semirreboque|reboque",
} as const;
